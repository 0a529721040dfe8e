/** Kind and model in Persian: «اسکوترم …», «کدام مدل را دارید؟», «توفان ۵۰۰» tell a product and its device. */
import { sign } from '../../../knowledge/facts/signs'
import { fold } from '../../../knowledge/text/fold'
import type { Candidate } from '../candidate'
import type { MessageView } from '../message-view'

/** What a question got for an answer. */
const ANSWERED = 4
/** A kind is told in passing. */
const IN_PASSING = 2

const PERSIAN = /\p{Script=Arabic}/u

/** True for words that name a kind: without a number, a name in Latin letters or one in quotation marks. */
const isKind = ({ value, strength, view }: Candidate): boolean =>
  strength <= IN_PASSING &&
  view.message.role === 'customer' &&
  PERSIAN.test(value) &&
  !/[\p{N}a-z"«]/iu.test(value)

/** True when two names have a word in common. */
function sharesWord(one: string, other: string): boolean {
  const words = new Set(fold(one).split(' '))
  return fold(other)
    .split(' ')
    .some((word) => words.has(word))
}

/** The candidates, with the one of several models that answers a question as the device beside the kind told before. */
export function withModels(items: readonly Candidate[], talk: readonly MessageView[]): Candidate[] {
  if (items.some((item) => item.field === 'device' || item.field === 'os')) return [...items]
  const kinds = items.filter((item) => item.field === 'product' && isKind(item))
  if (kinds.length === 0) return [...items]
  const asked = ({ view }: Candidate) =>
    talk.findLast(({ index, message }) => index < view.index && message.role === 'agent')?.text ?? ''
  const isModel = (item: Candidate) =>
    item.field === 'product' &&
    item.strength >= ANSWERED &&
    /[\p{N}a-z]/iu.test(item.value) &&
    sign('asks-which-model-fa').test(asked(item)) &&
    kinds.some((kind) => kind.view.index < item.view.index && !sharesWord(kind.value, item.value))
  return items.map((item) => (isModel(item) ? { ...item, field: 'device' as const } : item))
}
