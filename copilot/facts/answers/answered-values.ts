/** The values of a customer's message, those it says by itself and those that answer what was asked. */
import { sign } from '../../../knowledge/facts/signs'
import type { FactField } from '../../facts'
import { readChoice } from '../agent/choose'
import { readReferences } from '../agent/read-out'
import { covers } from '../agent/told-by-agent'
import type { Candidate } from '../candidate'
import type { MessageReading } from '../message-reading'
import { clauseAt, has, type MessageView } from '../message-view'
import { readErrorTexts } from '../problem/error-texts'
import { isAnotherThings } from '../settle/another-things-han'
import { moreExact } from '../settle/more-exact'
import { putRight } from '../settle/put-right-han'
import { takeBack } from '../settle/retract'
import { isSuperseded } from '../settle/superseded'
import { survives } from '../values/guards'
import { dropNested } from '../values/nested'
import { citiesIn } from '../values/read-patterns'
import { readNick } from './answered-names'
import { wasFine } from './answered-times'
import { isFormer } from './answered-versions'
import { readAnswers } from './answers'
import { asAsked, isOfDriver } from './as-asked'
import type { AskedBefore } from './asked-before'

/** An answer that begins with a name and its full stop. */
const NAME_ALONE = /^\p{Lu}[\p{L}'’-]{2,20}(?: \p{Lu}[\p{L}'’-]{2,20})?[.!]/u

/** False for what is told of somebody else, or of the time when all was well. */
function answersIt(item: Candidate): boolean {
  const clause = clauseAt(item.view, item.start)
  // "18块" alone answers for how much, whatever follows it.
  if (item.field === 'amount' && clause && clause.text.length <= item.value.length + 2) return true
  if (item.strength < 2) return false
  if (!clause) return true
  if (item.field === 'since') return !wasFine(clause.text)
  return !(item.field === 'browser' && has(item.view, 'other', clause.text))
}

/** True for a value that is told so well that no answer of its field is looked for. */
function isTold(item: Candidate): boolean {
  switch (item.field) {
    case 'browser':
      return answersIt(item)
    // What is only guessed does not keep the answer from being read.
    case 'app_version':
    case 'product':
      return item.strength >= 2
    // "Akureyri. On your page 89 is for Reykjavik only": the name alone is the answer.
    case 'address_city':
      return item.start === 0 || !NAME_ALONE.test(item.view.message.text)
    default:
      return true
  }
}

/** "原来是长沙", "从三重搬到新庄": where it was to go before. */
function isFormerPlace({ view: { text }, field, start, end }: Candidate): boolean {
  if (field !== 'address_city') return false
  return (
    sign('moved-from').test(text.slice(Math.max(0, start - 6), start)) ||
    (sign('from-before').test(text.slice(Math.max(0, start - 1), start)) &&
      sign('moved-behind').test(text.slice(end, end + 3)))
  )
}

/** "升级前3.1.6啥事没有" beside the version in use: the one that worked. */
function isFormerVersion({ view: { text }, field, start, end }: Candidate): boolean {
  if (field !== 'os_version' && field !== 'app_version') return false
  return /\p{Script=Han}/u.test(text) && isFormer(text.slice(0, start), text.slice(end))
}

/** A login that was asked for in Chinese may be an address, a number to call or a chosen name: it is both. */
function loginOf(
  view: MessageView,
  items: readonly Candidate[],
  { fields, texts }: AskedBefore,
): Candidate[] {
  if (!fields.has('account') || fields.has('email')) return []
  if (!view.facts.some((one) => one.language === 'zh')) return []
  if (items.some((item) => item.field === 'account')) return []
  const told = (field: FactField) => items.find((item) => item.field === field)
  const login =
    told('email') ??
    (sign('logs-in').test(view.text) ? told('phone') : undefined) ??
    (sign('asks-nick').test(texts.join(' ')) ? readNick(view) : undefined)
  return login ? [{ ...login, field: 'account', strength: 4 }] : []
}

/** What only the question tells how to read: a choice from a list, a bare answer. */
function readReplies(
  { view, secrets }: MessageReading,
  own: readonly Candidate[],
  asked: AskedBefore,
  offered: readonly Candidate[],
): Candidate[] {
  if (asked.secret) return []
  const options = asked.latest?.questions?.options
  const chosen = options ? readChoice(view, options) : []
  const answers = readAnswers(
    view,
    asked.fields,
    [...own.filter(isTold), ...chosen],
    secrets,
    new Set(offered.map((item) => item.field)),
    asked.fields.has('account') && sign('asks-shop').test(asked.texts.join(' ')),
    asked.texts.at(-1),
  )
  return [...chosen, ...answers]
}

/**
 * All values of a message that hold in its words, before its steps are known.
 *
 * @param own what it says by itself
 * @param offered what the agent offered and the customer's yes accepts
 */
export function answeredValues(
  reading: MessageReading,
  own: readonly Candidate[],
  asked: AskedBefore,
  offered: readonly Candidate[],
  opening: boolean,
): Candidate[] {
  const { view } = reading
  // A value of a field that was just asked for counts as its answer.
  const raised = own.map((item) =>
    asked.fields.has(item.field) && answersIt(item) ? { ...item, strength: 4 } : item,
  )
  const cities = asked.fields.has('address_city')
    ? citiesIn(view).map((item) => ({ ...item, strength: 4 }))
    : []
  const replies = readReplies(reading, own, asked, offered)
  // "Remembrance Sunday" is more than its Sunday.
  const isPart = (item: Candidate) =>
    item.field === 'since' && replies.some((whole) => whole.field === 'since' && covers(whole, item))
  const items = dropNested([
    ...raised.filter((item) => !isFormerPlace(item) && !isFormerVersion(item) && !isPart(item)),
    ...replies,
    ...cities.filter((item) => !isFormerPlace(item)),
    ...readErrorTexts(view, asked.fields.has('error_text')),
    ...(opening || asked.secret ? [] : readReferences(view)),
  ])
    .map((item) => moreExact(putRight(takeBack(item))))
    .filter((item) => survives(item) && !isOfDriver(item, asked.texts) && !isAnotherThings(item))
    .map((item) => asAsked(item, asked.fields, asked.texts))
    .filter((item, _, told) => !isSuperseded(item, told))
  return [...items, ...loginOf(view, items, asked)]
}
