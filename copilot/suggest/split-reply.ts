/** Takes a wording apart: greeting, closing, and which of its sentences commit to a time. */
import type { Channel } from '../../knowledge/article'

/** A sentence of a reply with what follows it: a space, a line break, an empty line. */
export interface Sentence {
  text: string
  after: string
  /** True when it names a time by which something is done. */
  commits: boolean
}

export interface SplitReply {
  greeting: string
  sentences: Sentence[]
  signOff: string
}

const LIST_LINE = /^(?:[-*]|\d{1,3}[.)]) /
/** Between sentences: behind a full stop and a space, in Chinese behind the stop alone. */
const BETWEEN = /(?<=[.!?؟]["”’»)]{0,3})[ \t]+|(?<=[。！？]["”’»）】]{0,3})(?!["”’»）】。！？])[ \t]*/u
const PLACEHOLDER = /\{\{[^{}]{1,480}\}\}/g
const TIME = /\{\{(?:time|date)\./
const HAN_END = /[。！？]["”’»）】]*$/

/** The sentences of a line. Full stops in placeholders end none. */
function sentencesOf(line: string): string[] {
  const places: string[] = []
  const masked = line.replaceAll(PLACEHOLDER, (whole) => {
    places.push(whole)
    return `\u{e000}${places.length - 1}\u{e001}`
  })
  return masked
    .split(BETWEEN)
    .filter((sentence) => sentence !== '')
    .map((sentence) =>
      sentence.replaceAll(/\u{e000}(\d+)\u{e001}/gu, (_whole, at: string) => places[Number(at)] ?? ''),
    )
}

/** True for the last lines of a mail: who writes, and no sentence. */
function isSignOff(block: string): boolean {
  return block.includes('{{agent.name') && !/[.。!?؟！？]\s*$/u.test(block.replaceAll(PLACEHOLDER, ''))
}

/** Splits a wording whose conditional parts are decided. Joining the sentences again gives the same text. */
export function splitReply(body: string, channel: Channel): SplitReply {
  const blocks = body.replaceAll('\r\n', '\n').split(/\n{2,}/)
  let greeting = ''
  let signOff = ''
  if (channel === 'email') {
    const last = blocks.at(-1)
    if (last !== undefined && blocks.length > 1 && isSignOff(last)) {
      signOff = last
      blocks.pop()
    }
    const [first = ''] = blocks
    if (blocks.length > 1 && first.length < 120 && /[,，،:：]\s*$/u.test(first)) {
      greeting = first
      blocks.shift()
    }
  }
  const sentences: Sentence[] = []
  blocks.forEach((block, at) => {
    const lines = block.split('\n')
    lines.forEach((line, row) => {
      const isList = LIST_LINE.test(line)
      const parts = isList ? [line] : sentencesOf(line)
      parts.forEach((part, place) => {
        const text = part.trimEnd()
        const isLast = place === parts.length - 1
        const lineEnd = row === lines.length - 1 ? (at === blocks.length - 1 ? '' : '\n\n') : '\n'
        sentences.push({
          text,
          after: isLast ? lineEnd : HAN_END.test(text) ? '' : ' ',
          commits: !isList && TIME.test(text),
        })
      })
    })
  })
  return { greeting, sentences, signOff }
}

/** Puts sentences together again; where some are left out, paragraphs stay apart and nothing doubles. */
export function joinSentences(sentences: readonly Sentence[], keep: (sentence: Sentence) => boolean): string {
  let text = ''
  let gap = ''
  for (const sentence of sentences) {
    if (keep(sentence)) {
      text += text === '' ? sentence.text : gap + sentence.text
      gap = sentence.after
    } else if (sentence.after.length > gap.length && sentence.after.includes('\n')) gap = sentence.after
  }
  return text
}

/** The first of what a reply says: its first paragraph, with the list that it leads to. */
export function shortened(sentences: readonly Sentence[]): Sentence[] {
  const first: Sentence[] = []
  let listed = false
  for (const [at, sentence] of sentences.entries()) {
    const isList = LIST_LINE.test(sentence.text)
    if (listed && !isList) break
    listed ||= isList
    first.push(sentence)
    const next = sentences[at + 1]
    const leads = next !== undefined && LIST_LINE.test(next.text)
    if (sentence.after.includes('\n') && !isList && !leads) break
  }
  return first
}
