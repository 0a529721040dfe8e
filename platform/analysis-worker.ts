/** The analysis worker: reads what a conversation says and writes the note. */
import { createDetector } from '../copilot/detect'
import { createFactReader } from '../copilot/facts/read-facts'
import { buildNote } from '../copilot/note/build-note'
import { readPromises } from '../copilot/promises/read-promises'
import type { Signals } from '../copilot/signals'
import type { Transcript } from '../copilot/transcript'
import { demoScript } from '../knowledge/interface/demo-conversation'
import type { LanguageTag } from '../knowledge/languages'
import type { AnalysisAnswer, AnalysisReply, AnalysisRequest, Findings } from './analysis-client'

// Both remember what they have read, so that a new message costs only itself.
const detector = createDetector()
const factReader = createFactReader()
let asked = false

function findings(transcript: Transcript, signals: Signals, noteLanguage: LanguageTag): Findings {
  const facts = factReader.read(transcript)
  const promises = readPromises(transcript)
  const note = buildNote({ transcript, facts, promises, signals, language: noteLanguage })
  return { facts, promises, note }
}

/**
 * Reads the try-out conversation. Lexicons are compiled and patterns made when they are first
 * needed, which would otherwise be while the agent waits. In steps: a real question comes first.
 */
function warmUp(language: LanguageTag): undefined {
  const { customer, messages } = demoScript(language)
  const transcript: Transcript = {
    helpdesk: 'found',
    helpdeskName: '',
    conversationId: 'warm-up',
    channel: 'chat',
    customer: { name: customer },
    messages: messages.map(({ from, text }, index) => ({
      id: `warm-up ${index}`,
      role: from === 'agent' ? 'agent' : 'customer',
      text,
    })),
    partial: false,
    replyBox: 'none',
  }
  const steps = [() => detector.read(transcript), () => factReader.read(transcript)]
  const next = (): void => {
    if (asked) return
    steps.shift()?.()
    if (steps.length > 0) setTimeout(next, 0)
  }
  next()
}

function answerTo(request: AnalysisRequest): AnalysisAnswer {
  if (request.kind !== 'warm') asked = true
  switch (request.kind) {
    case 'signals':
      return detector.read(request.transcript)
    case 'findings':
      return findings(request.transcript, request.signals, request.noteLanguage)
    case 'warm':
      return warmUp(request.language)
  }
}

addEventListener('message', ({ data }: MessageEvent<AnalysisRequest>) => {
  let reply: AnalysisReply
  try {
    reply = { number: data.number, answer: answerTo(data) }
  } catch (error) {
    reply = { number: data.number, error: error instanceof Error ? error.message : String(error) }
  }
  postMessage(reply)
})
