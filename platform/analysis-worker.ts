/** The analysis worker: reads mood, risk, issue, facts and promises out of a conversation and writes the note. */
import { createDetector } from '../copilot/detect'
import { createFactReader } from '../copilot/facts/read-facts'
import { buildNote } from '../copilot/note/build-note'
import { readPromises } from '../copilot/promises/read-promises'
import type { AnalysisReply, AnalysisRequest } from './analysis-client'

// Both remember what they have read, so that a new message costs only itself.
const detector = createDetector()
const factReader = createFactReader()

addEventListener('message', ({ data }: MessageEvent<AnalysisRequest>) => {
  const { number, transcript, noteLanguage } = data
  let reply: AnalysisReply
  try {
    const signals = detector.read(transcript)
    const facts = factReader.read(transcript)
    const promises = readPromises(transcript)
    const note = buildNote({ transcript, facts, promises, signals, language: noteLanguage })
    reply = { number, analysis: { signals, facts, promises, note } }
  } catch (error) {
    reply = { number, error: error instanceof Error ? error.message : String(error) }
  }
  postMessage(reply)
})
