/** Wordings on trial: those that run, those that ended, and a new one. */
import { TrialCard } from '../../../components/insights/TrialCard'
import { TrialForm } from '../../../components/insights/TrialForm'
import { useLanguage, useWords } from '../../../components/words'
import { checkDraft } from '../../../copilot/compliance/check-draft'
import type { Article } from '../../../knowledge/article'
import { ruleWords } from '../../../knowledge/compliance/rule-words'
import { DoneLine } from '../DoneLine'
import { type InsightsPage as InsightsState, LEAST_OUTCOMES } from '../state/insights-page'
import type { LibraryPage } from '../state/library-page'

export function Trials({ state, library }: { state: InsightsState; library: LibraryPage }) {
  const t = useWords()
  const language = useLanguage()
  const taken = new Set(
    state.trials.value.flatMap(({ trial }) => (trial.endedAt === undefined ? [trial.article] : [])),
  )
  const open = library.articles.value
    .filter(({ id, moment, visibility }) => moment === 'answer' && visibility === 'public' && !taken.has(id))
    .sort((a, b) => a.title.localeCompare(b.title, language))
  const faultsOf = (body: string, article: Article): string[] =>
    checkDraft(body, { language: article.language })
      .filter(({ level }) => level === 'error')
      .map(({ rule, words }) => `${ruleWords({ rule }, language).name} ${t('quoted', { value: words })}`)
  /** The winner's words become the article's own, as an edit that can be undone. */
  const keep = async (article: Article | undefined, body: string | undefined): Promise<void> => {
    if (!article || body === undefined) return
    await library.change([article], (old) => {
      const [first] = old.replies
      return {
        ...old,
        replies: [{ audience: 'any', channel: 'any', ...first, body }, ...old.replies.slice(1)],
      }
    })
  }
  return (
    <section aria-label={t('trial.title')}>
      <h2>{t('trial.title')}</h2>
      <p class="faint">{t('trial.intro')}</p>
      <DoneLine page={library} otherwise="" />
      {state.trials.value.map(({ trial, conversations, verdict }) => (
        <TrialCard
          key={trial.id}
          trial={trial}
          conversations={conversations}
          verdict={verdict}
          least={LEAST_OUTCOMES}
          onKeep={async (arm) => {
            await keep(library.byId.value.get(trial.article), trial.arms[arm]?.body)
            await state.end(trial, arm)
          }}
          onEnd={() => state.end(trial)}
          onDelete={() => state.remove(trial)}
        />
      ))}
      <details class="trial-new">
        <summary>{t('trial.new')}</summary>
        <TrialForm
          articles={open}
          faultsOf={faultsOf}
          onStart={({ article, target, bodies }) => state.start(article, target, bodies)}
        />
      </details>
    </section>
  )
}
