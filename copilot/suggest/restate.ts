/** Says the customer's problem back to them, from what they said and nothing else. */
import type { LanguageTag } from '../../knowledge/languages'
import { type RestatementWords, replyWords } from '../../knowledge/replies/reply-words'
import toldData from '../../knowledge/replies/told.json'
import { foldWithPositions } from '../../knowledge/text/fold'
import type { Fact, FactField } from '../facts'
import { SCREEN_STEPS, screenName } from '../facts/values/screen-name'
import { maskCards } from '../note/card-numbers'
import { NOTE_WORDS } from '../note/note-words'
import { isolate, oneLine } from '../note/safe-text'
import type { Issue } from '../signals'
import type { Message } from '../transcript'

export interface RestateInput {
  facts: readonly Fact[]
  /** What the reply is about; the strongest issue when absent. */
  issue: Issue | undefined
  language: LanguageTag
  /** True where others read along: nothing that belongs to one person is said. */
  inPublic: boolean
  /** True for one who has explained enough: they are asked to correct, not to confirm. */
  weary: boolean
  /** True when the reply itself says that steps were tried. */
  triedIsSaid: boolean
}

/** Words of the customer that are longer are not said back. */
const LONGEST_QUOTE = 90
const LONGEST_VALUE = 60
const LONGEST_READ = 4_000
const MOST_STEPS = 4

/** Matters of things one buys; the others are of things one uses. */
const OF_ORDERS = new Set(['payment', 'logistics', 'after-sales'])

interface Told {
  what: string
  topics: string[]
  /** Words that say it where the topic is known. */
  says: string[]
  /** Patterns of folded text that say it whatever else is told. */
  plain?: string[]
}

interface CompiledTold extends Omit<Told, 'plain'> {
  plain: RegExp[]
}

let compiled: CompiledTold[] | undefined

function told(): CompiledTold[] {
  compiled ??= (toldData as Told[]).map(({ what, topics, says, plain = [] }) => ({
    what,
    topics,
    says: says.map((words) => foldWithPositions(words).text),
    plain: plain.map((pattern) => new RegExp(pattern, 'u')),
  }))
  return compiled
}

/** Where a message plainly tells of a topic, as an issue; undefined when it does not. */
export function plainlyTold(topic: string, kind: Issue['kind'], message: Message): Issue | undefined {
  const { text, at } = foldWithPositions(message.text.slice(0, LONGEST_READ))
  for (const { plain, topics } of told()) {
    if (!topics.includes(topic)) continue
    for (const pattern of plain) {
      const found = pattern.exec(text)
      if (!found) continue
      const start = at[found.index] ?? 0
      const end = at[found.index + found[0].length] ?? message.text.length
      const evidence = { messageId: message.id, start, end, words: message.text.slice(start, end) }
      return { kind, topic, confidence: 1, evidence: [evidence] }
    }
  }
  return undefined
}

/** The clause for what happens, when the customer's own words say just that. */
export function whatIsTold(
  issue: Issue | undefined,
  facts: readonly Fact[],
  language: LanguageTag,
): string | undefined {
  if (!issue?.topic) return undefined
  const said = [
    ...issue.evidence.map(({ words }) => words),
    ...facts.filter(({ field }) => field === 'symptom').map(({ value }) => value),
  ]
  const words = foldWithPositions(said.join('\n').slice(0, 2_000)).text
  const topic = issue.topic
  const clause = told().find(
    ({ topics, says }) => topics.includes(topic) && says.some((phrase) => words.includes(phrase)),
  )
  return clause && replyWords(language).what[clause.what]
}

/** Facts that the customer gave or confirmed and did not contradict, one a field. */
function givenFacts(facts: readonly Fact[]): Map<FactField, string> {
  const given = new Map<FactField, string>()
  const doubtful = new Set<FactField>()
  for (const fact of facts) {
    if (fact.source === 'page') continue
    // A card is never repeated in full; an order's number may look like one by chance.
    const value = maskCards(oneLine(fact.value), 'issued')
    if (fact.conflict || (given.has(fact.field) && given.get(fact.field) !== value)) doubtful.add(fact.field)
    else given.set(fact.field, value)
  }
  for (const field of doubtful) given.delete(field)
  return given
}

const put = (template: string, name: string, value: string): string =>
  template.replace(`{${name}}`, () => value)

/** Marks of markup and of placeholders in a value would be read as ours. */
const isSayable = (value: string): boolean =>
  value !== '' && value.length <= LONGEST_VALUE && !/[[\]{}<>*|]/.test(value)

/** What the customer uses, where they were, what they bought: as words that the frame joins. */
function settingsOf(
  given: Map<FactField, string>,
  frame: Record<string, string>,
  words: RestatementWords,
  rtl: boolean,
  inPublic: boolean,
  quote: string | undefined,
): string[] {
  const value = (field: FactField): string | undefined => {
    const known = given.get(field)
    if (known === undefined || !isSayable(known)) return undefined
    // What the customer's own words hold, which follow, is not said before them.
    return quote?.includes(known) ? undefined : known
  }
  const out: string[] = []
  const add = (name: string, text: string | undefined): void => {
    const template = frame[name]
    if (template && text !== undefined) out.push(put(template, 'value', isolate(text, rtl)))
  }
  add('app_version', value('app_version'))
  const os = value('os')
  const version = value('os_version')
  const system = [os, version && os && version.toLowerCase().includes(os.toLowerCase()) ? undefined : version]
  const named = os ? system.filter((part) => part !== undefined).join(' ') : undefined
  const device = value('device')?.replace(/^(?:my|an?|the) /iu, '')
  if (device && named && frame.deviceAndSystem && !device.toLowerCase().includes(named.toLowerCase()))
    out.push(put(put(frame.deviceAndSystem, 'value', isolate(device, rtl)), 'system', isolate(named, rtl)))
  else if (device) add('device', device)
  else add('system', named)
  const screen = value('screen_path') && screenName(value('screen_path') ?? '')
  const steps = screen?.split(SCREEN_STEPS).filter((step) => step !== '') ?? []
  if (steps.length > 1) add('path', steps.join(words.path))
  else add('place', screen?.replaceAll(/["“”«»]/gu, ''))
  if (!inPublic) {
    add('order_id', value('order_id'))
    add('tracking_no', value('tracking_no'))
  }
  add('product', value('product'))
  if (!inPublic) add('amount', value('amount'))
  return out
}

/**
 * The restated problem, ending with a question that lets the customer correct it; undefined when they have not said
 * enough to restate. Only facts that the customer gave or confirmed; what they told in words of their own is quoted.
 */
export function restate(input: RestateInput): string | undefined {
  const { facts, issue, language, inPublic, weary, triedIsSaid } = input
  const words = replyWords(language).restate
  const rtl = language === 'fa'
  const given = givenFacts(facts)
  const frame = words.frames[OF_ORDERS.has(issue?.kind ?? '') ? 'order' : 'use']
  const what = whatIsTold(issue, facts, language)
  /** Words of the agent's are never quoted as the customer's. */
  const isTyped = (field: FactField): boolean =>
    facts.some((fact) => fact.field === field && fact.source === 'typed')
  const symptom = isTyped('symptom') ? undefined : quotable(given.get('symptom'))
  const quote = what ? undefined : symptom
  const settings = settingsOf(given, frame.settings, words, rtl, inPublic, quote).join(words.list)
  const main = mainSentence()
  if (main === undefined) return undefined

  function mainSentence(): string | undefined {
    if (what) {
      if (settings !== '') return put(put(frame.both, 'settings', settings), 'what', what)
      return put(frame['what only'], 'what', what)
    }
    if (symptom) {
      if (settings !== '') return put(put(frame.bothQuoted, 'settings', settings), 'quote', symptom)
      return put(frame.quoted, 'quote', symptom)
    }
    const only = frame['settings only']
    return settings !== '' && only !== '' ? put(only, 'settings', settings) : undefined
  }

  const sentences = [main]
  const since = quotable(given.get('since'))
  if (since) {
    const form = words.since.find(({ match }) => new RegExp(match, 'iu').test(since))
    // In the middle of a sentence it begins small; quoted it stays as it was written.
    const isQuoted = /[“«]/.test(form?.text ?? '')
    if (form && !(isQuoted && isTyped('since')))
      sentences.push(
        put(form.text, 'value', isQuoted ? since : since.charAt(0).toLowerCase() + since.slice(1)),
      )
  }
  const error = given.get('error_code')
  if (error && isSayable(error)) sentences.push(put(words.error, 'value', isolate(error, rtl)))
  const steps = triedIsSaid ? [] : triedSteps(facts, language)
  if (steps.length > 0) {
    const list = new Intl.ListFormat(language, { type: 'conjunction' }).format(steps)
    sentences.push(put(words.tried, 'steps', list))
  }
  sentences.push(words.check[weary ? 1 : 0] ?? '')
  if (!/\p{Script=Han}/u.test(main)) return sentences.join(' ')
  // Chinese has no space between its own words; beside numbers and Latin ones it stays.
  return sentences.join('').replaceAll(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
}

function quotable(words: string | undefined): string | undefined {
  const bare = words?.replace(/^["“”'‘’«»\s]+|["“”'‘’«».。,，!！\s]+$/gu, '')
  return bare && bare.length <= LONGEST_QUOTE && !/[[\]{}<>*|]/.test(bare) ? bare : undefined
}

/** Steps by their names in the reply's language; those without a name of their own are left out. */
function triedSteps(facts: readonly Fact[], language: LanguageTag): string[] {
  const unnamed = new Set(['other', 'wait', 'retry', 'retry later', 'contact support'])
  const canons = facts
    .filter(({ field, canon }) => field === 'steps_tried' && canon && !unnamed.has(canon))
    .map(({ canon }) => canon ?? '')
  return [...new Set(canons)]
    .map((canon) => NOTE_WORDS[language].steps[canon])
    .filter((name) => name !== undefined)
    .slice(0, MOST_STEPS)
}
