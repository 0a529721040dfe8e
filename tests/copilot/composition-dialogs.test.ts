/**
 * Walks whole invented dialogs: every reply that is composed, for every audience, form and length, is filled, in the
 * customer's language, breaks no rule that matters, and holds nothing that nobody said.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { fillReply, timeValues } from '../../copilot/placeholders'
import { type ReplyStyle, USUAL_STYLE } from '../../copilot/suggest/reply-style'
import { suggest } from '../../copilot/suggest/suggest'
import type { SuggestInput } from '../../copilot/suggest/suggest-input'
import type { Suggestion } from '../../copilot/suggest/suggestion'
import type { Role, Transcript } from '../../copilot/transcript'
import type { Audience } from '../../knowledge/article'
import { replyWords } from '../../knowledge/replies/reply-words'
import { foldWithPositions } from '../../knowledge/text/fold'
import { detectLanguage } from '../../knowledge/text/language'
import { ARTICLES, inputFor } from './suggest-for'
import { transcriptOf } from './transcript-of'

const FOLDER = path.resolve(import.meta.dirname, '../evaluate/dialogs')
const AUDIENCES: readonly Audience[] = ['any', 'casual', 'formal', 'business']
const CHANNELS = ['chat', 'email'] as const
const LENGTHS = ['short', 'normal', 'full'] as const

interface Dialog {
  id: string
  channel?: 'chat' | 'email'
  turns: { role: Role; text: string }[]
}

function dialogsOf(language: string): Dialog[] {
  const lines = readFileSync(path.join(FOLDER, `${language}.jsonl`), 'utf8').split('\n')
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Dialog)
}

/** A dialog as it stands at its first question, or at its end: one dialog after the other takes turns. */
function moment(dialog: Dialog, place: number): Transcript {
  const first = dialog.turns.findIndex(({ role }) => role === 'customer')
  const end = place % 2 === 0 && first >= 0 ? first : dialog.turns.length - 1
  const said = dialog.turns.slice(0, end + 1).map(({ role, text }): [Role, string] => [role, text])
  return {
    ...transcriptOf(said),
    conversationId: dialog.id,
    channel: dialog.channel === 'email' ? 'email' : 'chat',
  }
}

/** Every length in both forms, for one audience after another: over all dialogs, everything with everything. */
function stylesFor(place: number): ReplyStyle[] {
  // One further after each round, as first and last messages take turns.
  const audience = AUDIENCES[(place + Math.floor(place / AUDIENCES.length)) % AUDIENCES.length] ?? 'any'
  return CHANNELS.flatMap((channel) =>
    LENGTHS.map((length) => ({ ...USUAL_STYLE, audience, channel, length })),
  )
}

const bare = (text: string): string => foldWithPositions(text).text.replaceAll(/[^\p{L}\p{N}]+/gu, '')

/** What was said in a conversation, and what the product may say in all of its replies: its words, times, questions. */
function wordsOf({ transcript, signals: { language }, questions, now }: SuggestInput): Words {
  return {
    said: bare(transcript.messages.map((message) => message.text).join('\n')),
    own: bare(
      [
        ...questions.map(({ question }) => question),
        JSON.stringify(replyWords(language)),
        ...Object.values(timeValues(now, language)),
      ].join('\n'),
    ),
  }
}

interface Words {
  said: string
  own: string
}

const bodies = new Map<string, string>()
/** The replies of an article. */
function bodiesOf(id: string): string {
  const known = bodies.get(id)
  if (known !== undefined) return known
  const made = bare(
    ARTICLES.get(id)
      ?.replies.map(({ body }) => fillReply(body, {}).text)
      .join('\n') ?? '',
  )
  bodies.set(id, made)
  return made
}

/** What is wrong with a suggestion; nothing when it may go out as it is. */
function faults(suggestion: Suggestion, input: SuggestInput, { said, own: ours }: Words): string[] {
  const { text } = suggestion
  const found: string[] = []
  const { language } = input.signals
  if (/\{\{|\}\}|\{[a-z]+\}|undefined/.test(text)) found.push('unfilled')
  if (text.trim() === '') found.push('empty')
  if (suggestion.blanks.length > 0) found.push(`blank ${suggestion.blanks}`)
  const errors = suggestion.violations.filter(({ level }) => level === 'error')
  if (errors.length > 0) found.push(`breaks ${errors.map(({ rule, words }) => `${rule} ${words}`)}`)
  const written = text.replaceAll(/[“«「][^”»」]*[”»」]/gu, '')
  if (written.length > 20 && detectLanguage(written) !== language) found.push(`in ${detectLanguage(written)}`)
  const own = [ours, ...suggestion.articleIds.map(bodiesOf)].join('\n')
  // Everything with a digit in it was said, or is ours.
  for (const [value] of text.matchAll(/[\p{Script=Latin}\p{N}]*\p{N}[\p{Script=Latin}\p{N}._:-]*/gu)) {
    const plain = bare(value)
    if (plain.length > 1 && !said.includes(plain) && !own.includes(plain)) found.push(`nobody said ${value}`)
  }
  for (const [, quote = ''] of text.matchAll(/[“«]([^”»]+)[”»]/gu))
    if (!said.includes(bare(quote)) && !own.includes(bare(quote))) found.push(`nobody said “${quote}”`)
  return found
}

describe.each(['en', 'zh', 'fa'])('dialogs in %s', (language) => {
  it('get replies that can go out as they are, whatever is chosen', async () => {
    const wrong: string[] = []
    const tried = new Set<string>()
    let composed = 0
    let restated = 0
    for (const [place, transcript] of dialogsOf(language).map(moment).entries()) {
      const input = await inputFor(transcript)
      const words = wordsOf(input)
      for (const style of stylesFor(place)) {
        const offered = suggest({ ...input, style })
        const chosen = `${style.audience} ${style.channel} ${style.length}`
        tried.add(`${place % 2} ${chosen}`)
        const where = `${transcript.conversationId} ${chosen}`
        if (offered.length > 3) wrong.push(`${where}: ${offered.length} suggestions`)
        for (const suggestion of offered) {
          composed++
          if (suggestion.parts.some(({ part, on }) => part === 'restate' && on)) restated++
          for (const fault of faults(suggestion, input, words))
            wrong.push(`${where} ${suggestion.id}: ${fault}`)
        }
      }
    }
    expect([...new Set(wrong)].slice(0, 40)).toEqual([])
    expect(tried.size).toBe(2 * AUDIENCES.length * CHANNELS.length * LENGTHS.length)
    expect(composed).toBeGreaterThan(200)
    expect(restated).toBeGreaterThan(20)
  }, 120_000)
})
