/** Persian messages that only greet, call or plead: the next one opens the talk. */
import { sign } from '../../../knowledge/facts/signs'
import { has, type MessageView } from '../message-view'

/** A greeting or a call has fewer letters. */
const GREETING = 64

/** True for «سلام وقت بخیر», «سلام خواهش میکنم زود جواب بدید», «داداش یه مشکلی دارم». */
export const onlyGreetsPersian = (view: MessageView): boolean =>
  view.text.length < GREETING &&
  /\p{Script=Arabic}/u.test(view.text) &&
  !/\d/u.test(view.text) &&
  view.clauses.every(
    ({ text }) =>
      sign('greets-fa').test(text) || (sign('polite-plea').test(text) && !has(view, 'problem', text)),
  )
