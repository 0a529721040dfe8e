/** What is wrong with a pack, in the reader's words. */
import type { PackProblem } from '../../copilot/compliance/pack-problem'
import { isWordKey, type Translate } from '../../knowledge/interface/words'

/** One sentence with the place of the problem. */
export function problemSentence({ kind, row = 1, field = '', text = '' }: PackProblem, t: Translate): string {
  const key = `rules.field.${field}`
  const own = `rules.rule.${field}`
  const name = isWordKey(key) ? t(key) : isWordKey(own) ? t(own) : field
  return t(`rules.problem.${kind}`, { row, field: name, text })
}
