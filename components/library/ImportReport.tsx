/** What a dry run found: problems by row and field, what cannot be kept, what was left out. */
import type { ImportPlan } from '../../knowledge/exchange/types'
import { isWordKey } from '../../knowledge/interface/words'
import { useLanguage, useWords } from '../words'

/** Problems drawn; the reader itself lists no more than a few hundred. */
const SHOWN = 100

export function ImportReport({ plan }: { plan: ImportPlan }) {
  const t = useWords()
  const language = useLanguage()
  const number = (value: number) => new Intl.NumberFormat(language).format(value)
  const field = (name: string): string => {
    const key = `exchange.field.${name}`
    return isWordKey(key) ? t(key) : name
  }
  const { problems, losses, skipped, duplicates } = plan
  return (
    <div class="report">
      {problems.length > 0 && (
        <section>
          <h3>{t('import.problems', { count: number(problems.length) })}</h3>
          <ul>
            {problems.slice(0, SHOWN).map((problem, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a problem has no name of its own
              <li key={at}>
                {problem.file && <bdi class="tag">{problem.file}</bdi>}{' '}
                {problem.row !== undefined && (
                  <span class="tag">{t('import.row', { row: number(problem.row) })}</span>
                )}{' '}
                {problem.field && <span class="tag">{field(problem.field)}</span>}{' '}
                {t(`exchange.problem.${problem.code}`, { detail: problem.detail ?? '' })}
              </li>
            ))}
          </ul>
        </section>
      )}
      {losses.length > 0 && (
        <section>
          <h3>{t('import.losses')}</h3>
          <ul>
            {losses.map(({ kind, count, examples }) => (
              <li key={kind}>
                {number(count)} × {t(`exchange.loss.${kind}`)}
                {examples[0] && <bdi class="faint"> {t('quoted', { value: examples[0].text })}</bdi>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {(skipped.length > 0 || duplicates.length > 0) && (
        <section>
          <h3>{t('import.skipped')}</h3>
          <ul>
            {skipped.map(({ kind, count }) => (
              <li key={kind}>
                {number(count)} × {t(`exchange.skip.${kind}`)}
              </li>
            ))}
            {duplicates.slice(0, SHOWN).map(({ kind, value, renamed }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same may be double more than once
              <li key={at}>{t(`exchange.duplicate.${kind}`, { value, renamed: renamed ?? '' })}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
