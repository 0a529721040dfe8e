/** Makes a reply out of an article: picks the wording, and puts the parts around it that the scene calls for. */
import type { Article, Channel, ReplyVariant, Scenario } from '../../knowledge/article'
import type { LanguageTag } from '../../knowledge/languages'
import { type EmpathyLines, empathyLines } from '../../knowledge/replies/empathy'
import { type ReplyLength, type ReplyPart, replyPlan } from '../../knowledge/replies/plans'
import { replyWords } from '../../knowledge/replies/reply-words'
import { isRich, toHtml, toPlainText } from '../../knowledge/text/reply-text'
import type { Fact } from '../facts'
import type { ConversationMood, Issue, Signals } from '../signals'
import { type Choice, fillReply, type PlaceholderValues, resolveParts } from '../template/fill-template'
import type { Transcript } from '../transcript'
import { restate } from './restate'
import { freshLine } from './said-before'
import { joinSentences, type Sentence, type SplitReply, shortened, splitReply } from './split-reply'
import type { VariantChoice } from './suggestion'

/** What a reply is made for, and how. */
export interface Composition {
  transcript: Transcript
  signals: Signals
  facts: readonly Fact[]
  values: PlaceholderValues
  /** For whom and in which form. */
  wanted: VariantChoice
  length: ReplyLength
  /** Parts that the agent has switched off. */
  off: ReadonlySet<ReplyPart>
  /** Lines that another suggestion of the same list has: no two begin alike. */
  taken: Set<string>
  /** Asks for the most useful fact that is missing; said in full replies. */
  question?: string
}

/** How well a wording suits: the channel first, then the audience; a wording for another one is out. */
function suitability(variant: ReplyVariant, wanted: VariantChoice): number {
  if (variant.channel !== 'any' && variant.channel !== wanted.channel) return -1
  if (variant.audience !== 'any' && variant.audience !== wanted.audience) return -1
  return (variant.channel === 'any' ? 0 : 2) + (variant.audience === 'any' ? 0 : 1)
}

/** The wording that suits channel and audience best; the article's first when none does. */
export function pickVariant(article: Article, wanted: VariantChoice): ReplyVariant | undefined {
  let best = article.replies[0]
  let bestScore = -1
  for (const variant of article.replies) {
    const score = suitability(variant, wanted)
    if (score > bestScore) {
      best = variant
      bestScore = score
    }
  }
  return best
}

/** The audiences and channels an article has wordings for. */
export function variantsOf(article: Article): VariantChoice[] {
  return article.replies.map(({ audience, channel }) => ({ audience, channel }))
}

/** Mild confusion needs an answer, not sympathy; every other negative mood is met with a sentence. */
function needsEmpathy(mood: ConversationMood): boolean {
  if (mood.kind === 'neutral' || mood.kind === 'satisfaction') return false
  return mood.level >= (mood.kind === 'confusion' ? 2 : 1)
}

/**
 * The empathy line for the mood, one the agent has not yet said in this conversation in the same or nearly the same
 * words; undefined when the mood calls for none or all have been said.
 */
export function empathyFor(
  transcript: Transcript,
  mood: ConversationMood,
  lines: EmpathyLines,
  seed = '',
  taken: ReadonlySet<string> = new Set(),
): string | undefined {
  if (!needsEmpathy(mood) || mood.kind === 'neutral' || mood.level === 0) return undefined
  const all = lines[mood.kind]?.[mood.level] ?? []
  const others = all.filter((line) => !taken.has(line))
  return freshLine(others, transcript, seed) ?? freshLine(all, transcript, seed)
}

export interface ComposedReply {
  text: string
  html?: string
  blanks: string[]
  choices: Choice[]
  variant: VariantChoice
  /** The parts it has or could have, in their order, and whether they stand. */
  parts: { part: ReplyPart; on: boolean }[]
  /** The empathy line that stands in it. */
  empathy?: string
  /** True when it is more than the article's own words. */
  composed: boolean
}

/** An answer before it is put together: the sentences of one article, or a numbered list of several. */
export interface Answer {
  /** Stays the same while the same is answered; chooses among equal lines. */
  seed: string
  language: LanguageTag
  split: SplitReply
  variant: VariantChoice
  scenario: Scenario
  /** The article brings its own apology. */
  selfContained: boolean
  /** The reply says that steps were tried. */
  triedIsSaid: boolean
  /** What it is about. */
  issue: Issue | undefined
  /** How many articles it is made of. */
  of: number
}

/** The answer of one article; undefined for an article without a reply. */
export function answerOf(article: Article, made: Composition): Answer | undefined {
  const variant = pickVariant(article, made.wanted)
  if (!variant) return undefined
  const { issues } = made.signals
  return {
    seed: article.id,
    language: article.language,
    split: splitReply(resolveParts(variant.body, made.values), variant.channel),
    variant: { audience: variant.audience, channel: variant.channel },
    scenario: article.scenario,
    selfContained: article.selfContained === true,
    triedIsSaid: article.buildsOn?.includes('steps_tried') === true,
    issue: issues.find(({ topic }) => topic === article.topic) ?? issues[0],
    of: 1,
  }
}

/** The scene: heat makes a complaint of every matter, an article on complaints belongs to one. */
function sceneOf({ signals }: Composition, answer: Answer): Scenario {
  const read = signals.scenario?.scenario
  if (read === 'dispute' || read === 'complaint') return read
  if (signals.mood.kind === 'anger' && signals.mood.level >= 2) return 'complaint'
  return answer.scenario === 'complaint' ? 'complaint' : (read ?? answer.scenario)
}

/** Facts that the reply itself restates ("it is about order …, is that right?"). */
const OWN_FACTS = /\{\{fact\./
/** Scenes that do without a time where the article names none. */
const WITHOUT_PROMISE: readonly Scenario[] = ['inquiry', 'after-sales']

/** Every part that this reply has, as a template; absent where there is nothing to say. */
function partsOf(answer: Answer, made: Composition, scene: Scenario): Partial<Record<ReplyPart, string>> {
  const { transcript, signals, facts, wanted, length } = made
  const { language, split, seed, selfContained } = answer
  const words = replyWords(language)
  const form: Channel = wanted.channel === 'email' ? 'email' : 'chat'
  const parts: Partial<Record<ReplyPart, string>> = {}

  if (form === 'email') parts.form = split.greeting || words.form.greeting
  if (!selfContained) {
    const line = empathyFor(transcript, signals.mood, empathyLines(language), seed, made.taken)
    if (line) parts.empathy = line
  }
  const own = split.sentences.some(({ text }) => OWN_FACTS.test(text))
  // The points of a numbered answer name the matters themselves.
  if (answer.of === 1 && (!selfContained || !own)) {
    const problem = restate({
      facts,
      issue: answer.issue,
      language,
      inPublic: transcript.channel === 'public',
      weary: signals.mood.level >= 3 || signals.risks.some(({ kind }) => kind === 'repeat'),
      triedIsSaid: answer.triedIsSaid,
    })
    // Who has just been told so is not told again.
    if (problem && freshLine([problem], transcript, '') !== undefined) parts.restate = problem
  }
  if (made.question) parts.question = words.ask.replace('{question}', () => made.question ?? '')

  const body = length === 'short' ? shortened(split.sentences) : split.sentences
  const commits = split.sentences.some(({ commits }) => commits)
  const kept = body.some((sentence) => !sentence.commits) ? body : split.sentences
  parts.solution = joinSentences(kept, (sentence) => !sentence.commits)
  if (commits) {
    if (parts.solution.trim() === '') parts.solution = joinSentences(split.sentences, () => true)
    else parts.commitment = joinSentences(split.sentences, (sentence) => sentence.commits)
  } else if (answer.of > 1 || (!hasTime(split.sentences) && !WITHOUT_PROMISE.includes(scene))) {
    const line = freshLine(words.commitment[form], transcript, seed)
    if (line) parts.commitment = line
  }
  if (!selfContained) {
    const line = freshLine(words.followUp[form], transcript, seed)
    if (line) parts['follow-up'] = line
  }
  return parts
}

const hasTime = (sentences: readonly Sentence[]): boolean =>
  sentences.some(({ text }) => text.includes('{{time.') || text.includes('{{date.'))

/** Solution and commitment in the article's own order, so that nothing refers to what comes later. */
function ownWords(answer: Answer, made: Composition, on: ReadonlySet<ReplyPart>): string {
  const { sentences } = answer.split
  const short = made.length === 'short' ? shortened(sentences) : []
  // A first paragraph that only names a time says nothing without the rest.
  const first = short.some(({ commits }) => !commits) ? new Set(short) : undefined
  return joinSentences(sentences, (sentence) =>
    sentence.commits ? on.has('commitment') : on.has('solution') && (first?.has(sentence) ?? true),
  )
}

/** Chinese has another "you" among friends. */
function casually(text: string, answer: Answer, { wanted }: Composition): string {
  if (wanted.audience !== 'casual') return text
  return replyWords(answer.language).casual.reduce(
    (sofar, [from = '', to = '']) => (from === '' ? sofar : sofar.replaceAll(from, to)),
    text,
  )
}

/** Puts an answer into the parts that scene and length call for, fills it, and says which parts there are. */
export function compose(answer: Answer, made: Composition): ComposedReply {
  const scene = sceneOf(made, answer)
  const has = partsOf(answer, made, scene)
  const planned = replyPlan(scene, made.length).filter((part) => has[part] !== undefined)
  const on = new Set(planned.filter((part) => !made.off.has(part)))
  // Something must be said.
  if (![...on].some((part) => part !== 'form')) on.add('solution')

  const ownCommitment = answer.split.sentences.some(({ commits }) => commits)
  const paragraphs: string[] = []
  const say = (part: ReplyPart): void => {
    const text = on.has(part) ? has[part] : undefined
    if (text) paragraphs.push(casually(text, answer, made))
  }
  const solution = has.solution !== undefined && has.commitment === undefined && ownCommitment
  say('form')
  say('empathy')
  // An article that apologises itself does so before the problem is restated.
  const split = answer.selfContained && on.has('restate') ? firstParagraph(answer) : undefined
  const rest = split ? { ...answer, split: { ...answer.split, sentences: split.rest } } : answer
  if (split && on.has('solution')) paragraphs.push(split.first)
  say('restate')
  const own = solution
    ? on.has('solution')
      ? joinSentences(rest.split.sentences, () => true)
      : ''
    : ownWords(rest, made, on)
  if (own !== '') paragraphs.push(own)
  say('question')
  if (!ownCommitment) say('commitment')
  say('follow-up')
  if (on.has('form')) paragraphs.push(answer.split.signOff || replyWords(answer.language).form.signOff)

  const { text, blanks, choices } = fillReply(paragraphs.join('\n\n'), made.values)
  const reply: ComposedReply = {
    text: toPlainText(text),
    blanks,
    choices,
    variant: answer.variant,
    parts: planned.map((part) => ({ part, on: on.has(part) })),
    composed:
      answer.of > 1 || planned.some((part) => on.has(part) && (part === 'empathy' || part === 'restate')),
  }
  if (isRich(text)) reply.html = toHtml(text)
  if (on.has('empathy') && has.empathy) reply.empathy = has.empathy
  return reply
}

function firstParagraph({ split }: Answer): { first: string; rest: Sentence[] } | undefined {
  const end = split.sentences.findIndex(({ after }) => after.includes('\n'))
  const first = split.sentences.slice(0, end + 1)
  if (end < 0 || end === split.sentences.length - 1 || first.some(({ commits }) => commits)) return undefined
  return { first: joinSentences(first, () => true), rest: split.sentences.slice(end + 1) }
}
