/** One trial of wordings: how each does, what can be said, and keeping the winner. */
import type { Verdict } from '../../copilot/effect/trial'
import type { TrialRecord } from '../../knowledge/effect/schema'
import { useLanguage, useWords } from '../words'

interface Props {
  trial: TrialRecord
  /** Conversations so far, by wording. */
  conversations: number[]
  verdict: Verdict
  /** Outcomes that each wording needs. */
  least: number
  onKeep(arm: number): void
  onEnd(): void
  onDelete(): void
}

export function TrialCard({ trial, conversations, verdict, least, onKeep, onEnd, onDelete }: Props) {
  const t = useWords()
  const language = useLanguage()
  const number = new Intl.NumberFormat(language)
  const percent = new Intl.NumberFormat(language, { style: 'percent' })
  const running = trial.endedAt === undefined
  const missing = verdict.arms.map(({ outcomes }) => Math.max(0, least - outcomes))
  const most = Math.max(0, ...missing)
  const winner = running ? verdict.winner : trial.winner
  const sentence =
    winner !== undefined
      ? t(running ? 'trial.better' : 'trial.kept', { arm: trial.arms[winner]?.label ?? '' })
      : !running
        ? t('trial.ended')
        : most > 0
          ? t('trial.missing', { count: number.format(most) })
          : t('trial.notYet', { share: percent.format(verdict.evidence) })
  return (
    <article class="trial" aria-label={trial.title}>
      <header>
        <strong dir="auto">{trial.title}</strong>
        <span class="faint">{t(`trial.target.${trial.target}`)}</span>
      </header>
      <div class="wide-table">
        <table aria-label={trial.title}>
          <thead>
            <tr>
              <th scope="col">{t('trial.wording')}</th>
              <th scope="col">{t('trial.conversations')}</th>
              <th scope="col">{t('trial.reached')}</th>
              <th scope="col">{t('trial.best')}</th>
              <th scope="col">{t('trial.loss')}</th>
            </tr>
          </thead>
          <tbody>
            {trial.arms.map((arm, at) => {
              const standing = verdict.arms[at]
              return (
                <tr key={arm.label} class={winner === at ? 'winner' : ''}>
                  <th scope="row" dir="auto">
                    {arm.label}
                  </th>
                  <td>{number.format(conversations[at] ?? 0)}</td>
                  <td>
                    {t('insights.of', {
                      part: number.format(standing?.reached ?? 0),
                      all: number.format(standing?.outcomes ?? 0),
                    })}
                  </td>
                  <td>{standing?.outcomes ? percent.format(standing.best) : '–'}</td>
                  <td>{standing?.outcomes ? percent.format(standing.loss) : '–'}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <p role="status">{sentence}</p>
      <footer>
        {running &&
          trial.arms.map((arm, at) => (
            <button
              key={arm.label}
              type="button"
              class={at === winner ? 'primary' : 'quiet'}
              onClick={() => onKeep(at)}
            >
              {t('trial.keep', { arm: arm.label })}
            </button>
          ))}
        {running && (
          <button type="button" class="quiet" onClick={onEnd}>
            {t('trial.end')}
          </button>
        )}
        {!running && (
          <button type="button" class="quiet" onClick={onDelete}>
            {t('trial.delete')}
          </button>
        )}
      </footer>
    </article>
  )
}
