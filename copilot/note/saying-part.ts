/** The part of an answer that says something. */
import { sign } from '../../knowledge/facts/signs'
import { has, type MessageView } from '../facts/message-view'

/**
 * The parts of an answer that say something: without those that say that it is not known. Who will not say it is not
 * the one to ask, but has not told it either.
 */
export function sayingPart(view: MessageView): string {
  const empty = (text: string) => has(view, 'unknown', text) || sign('refuses').test(text)
  if (!empty(view.text)) return view.text
  return view.clauses
    .filter(({ text }) => !empty(text))
    .map(({ text }) => text)
    .join('\n')
}
