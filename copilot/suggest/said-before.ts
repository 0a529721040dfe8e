/** Whether the agent has said a sentence already, in these or nearly these words. */
import { foldWithPositions } from '../../knowledge/text/fold'
import type { Message, Transcript } from '../transcript'

/** Agent messages looked at, newest first, and how much of each. */
const MESSAGES = 60
const READ = 4_000
/** From this share of common words on, two sentences are the same to a reader. */
const SAME = 0.72

const HAN = /\p{Script=Han}/u

/** What a sentence is made of: words, or pairs of characters in Chinese. */
function unitsOf(text: string): Set<string> {
  const folded = foldWithPositions(text).text
  if (!HAN.test(folded)) return new Set(folded.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
  const characters = [...folded.replaceAll(/[^\p{L}\p{N}]+/gu, '')]
  return new Set(characters.slice(1).map((character, at) => (characters[at] ?? '') + character))
}

function likeness(a: Set<string>, b: Set<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  let common = 0
  for (const unit of a) if (b.has(unit)) common++
  return (2 * common) / (a.size + b.size)
}

interface Said {
  folded: string
  sentences: Set<string>[]
}

const bare = (text: string): string => foldWithPositions(text).text.replaceAll(/[^\p{L}\p{N}]+/gu, '')

const kept = new WeakMap<Message[], Said>()

function saidIn({ messages }: Transcript): Said {
  const known = kept.get(messages)
  if (known) return known
  const texts = messages
    .filter(({ role }) => role === 'agent')
    .slice(-MESSAGES)
    .map(({ text }) => text.slice(0, READ))
  const said: Said = {
    folded: bare(texts.join('\n')),
    sentences: texts.flatMap((text) =>
      text
        .split(/[.!?。！？؟\n]+/u)
        .filter((sentence) => sentence.trim() !== '')
        .map(unitsOf),
    ),
  }
  kept.set(messages, said)
  return said
}

/** True when the agent wrote this, or a sentence that hardly differs. */
export function saidBefore(line: string, transcript: Transcript): boolean {
  const said = saidIn(transcript)
  if (said.folded === '') return false
  if (said.folded.includes(bare(line))) return true
  const units = unitsOf(line)
  // Two sentences in one line are compared as a whole and each alone.
  const alone = line
    .split(/[.!?。！？؟]+/u)
    .map(unitsOf)
    .filter(({ size }) => size >= 4)
  return said.sentences.some(
    (sentence) => likeness(units, sentence) >= SAME || alone.some((one) => likeness(one, sentence) >= SAME),
  )
}

/** Small, stable hash: the same conversation gets the same sentence each time it is drawn. */
function hash(text: string): number {
  let value = 0
  for (let i = 0; i < text.length; i++) value = (value * 31 + text.charCodeAt(i)) | 0
  return Math.abs(value)
}

/** One of the lines that the agent has not said yet, always the same for a seed; undefined when all are said. */
export function freshLine(
  lines: readonly string[],
  transcript: Transcript,
  seed: string,
): string | undefined {
  const fresh = lines.filter((line) => !saidBefore(line, transcript))
  return fresh[hash(transcript.conversationId + seed) % Math.max(fresh.length, 1)]
}
