/** Names as answers: of a person beside a number, of a shop beside its id, a nickname. */
import { sign } from '../../../knowledge/facts/signs'
import { type Candidate, candidate } from '../candidate'
import { has, type MessageView, startsWith } from '../message-view'
import { isPhrase, trimFiller } from './phrase'

/** "郭玉兰 0045512873": a name before the number that was asked for beside it. */
export function readNameBefore(view: MessageView): Candidate[] {
  for (const clause of view.clauses.slice(0, 2)) {
    const name = /^(?<v>\p{Script=Han}{2,3})[ :]?(?=\d{4}|[a-z]{1,4}-?\d{4})/u.exec(clause.text)?.groups?.v
    if (!name || sign('no-own-name').test(name) || sign('no-name-before-number').test(name)) continue
    return [candidate(view, 'name', clause.start, clause.start + name.length, 4)]
  }
  return []
}

const isShopName = (words: string): boolean =>
  /^\p{Script=Han}{2,8}$/u.test(words) && !sign('no-shop-opening').test(words)

/** "S-5520917 芒种手作": the name of a shop beside its id. */
export function readShopName(view: MessageView, id: Candidate): Candidate[] {
  const sentence = view.clauses.find((clause) => id.start < clause.end)?.sentence
  const clause = view.clauses.find(
    (item) => item.start >= id.start && item.start <= id.end + 2 && item.sentence === sentence,
  )
  const after = clause?.start === id.start ? view.clauses[view.clauses.indexOf(clause) + 1] : clause
  const rest = clause && clause.end > id.end ? view.text.slice(id.end, clause.end).trim() : ''
  const words = isShopName(rest) ? rest : after && after.start - id.end <= 2 ? after.text : ''
  if (!isShopName(words) || has(view, 'problem', words)) return []
  const start = view.text.indexOf(words, id.end)
  return start < 0 ? [] : [candidate(view, 'name', start, start + words.length, 3)]
}

/** A Chinese name in its first clause, for an answer to "what is your nickname?". */
export function readNick(view: MessageView): Candidate | undefined {
  const clause = view.clauses.find((item) => !startsWith(view, 'hello', item.text))
  if (!clause || has(view, 'problem', clause.text)) return undefined
  const part = trimFiller(view, clause)
  return /\p{Script=Han}/u.test(part.text) && part.text.length <= 12 && isPhrase(view, clause, part.text)
    ? candidate(view, 'account', part.start, part.end, 4)
    : undefined
}
