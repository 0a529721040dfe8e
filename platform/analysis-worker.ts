/** The analysis worker: reads mood, risk, issue, facts and promises out of a conversation. */
import { createDetector } from '../copilot/detect'
import { createFactReader } from '../copilot/facts/read-facts'
import { readPromises } from '../copilot/promises/read-promises'
import type { AnalysisReply, AnalysisRequest } from './analysis-client'

// Both remember what they have read, so that a new message costs only itself.
const detector = createDetector()
const factReader = createFactReader()

addEventListener('message', ({ data }: MessageEvent<AnalysisRequest>) => {
  const { number, transcript } = data
  let reply: AnalysisReply
  try {
    const analysis = {
      signals: detector.read(transcript),
      facts: factReader.read(transcript),
      promises: readPromises(transcript),
    }
    reply = { number, analysis }
  } catch (error) {
    reply = { number, error: error instanceof Error ? error.message : String(error) }
  }
  postMessage(reply)
})
