/** Words about keys: what a shortcut does, and what stands against a key. */

import type { Translate } from '../knowledge/interface/words'
import type { CommandProblem, KeyProblem } from '../knowledge/keys/check-key'

/** What a command of the browser does. */
export function commandWord(name: string, t: Translate): string {
  const number = /^insert-([123])$/u.exec(name)?.[1]
  return number ? t('keys.insertNumber', { number: Number(number) }) : t('keys.open')
}

/** One sentence on why a key was refused; undefined when it was not. */
export function problemWords(problem: KeyProblem | CommandProblem | null, t: Translate): string | undefined {
  switch (problem?.kind) {
    case undefined:
      return undefined
    case 'taken':
      return t('keys.taken', { by: actionWord(problem.by, t) })
    case 'owned':
      return t('keys.owned', { owner: problem.owner })
    case 'no-key':
    case 'not-allowed':
      return t('keys.notAllowed')
  }
}

function actionWord(name: string, t: Translate): string {
  if (name === '_execute_action' || /^insert-\d$/u.test(name)) return commandWord(name, t)
  return t(`keys.${name}` as Parameters<Translate>[0])
}
