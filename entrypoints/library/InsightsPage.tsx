/** *Insights* in the library tab: what replies achieve, what the library lacks, and wordings on trial. */
import { useEffect } from 'preact/hooks'
import { GapList } from '../../components/insights/GapList'
import { MeasureCards } from '../../components/insights/MeasureCards'
import { ReplyTable } from '../../components/insights/ReplyTable'
import { useLanguage, useWords } from '../../components/words'
import type { LanguageTag } from '../../knowledge/languages'
import { cardsOf, ticketCards } from './insights/cards'
import { ExerciseSection } from './insights/ExerciseSection'
import { Filters } from './insights/Filters'
import { Plots } from './insights/Plots'
import { SelfCheck } from './insights/SelfCheck'
import { Trials } from './insights/Trials'
import { newArticle } from './state/drafts'
import type { Exercise } from './state/exercise'
import { articleForGap, type InsightsPage as InsightsState } from './state/insights-page'
import type { LibraryPage } from './state/library-page'
import '../../components/insights/insights.css'

interface Props {
  state: InsightsState
  library: LibraryPage
  exercise: Exercise
  /** Opens the article with this id for editing. */
  onOpenArticle(): void
}

export function InsightsPage({ state, library, exercise, onOpenArticle }: Props) {
  const t = useWords()
  const language = useLanguage()
  useEffect(() => {
    state.load()
    if (!library.loaded.peek()) library.load()
  }, [state, library])
  const insights = state.insights.value
  if (!state.loaded.value) return <main class="insights" />
  const nothing = state.isEmpty.value && !state.example.value
  return (
    <main class="insights">
      <Filters state={state} />
      {state.example.value && (
        <p class="notice" role="status">
          {t('insights.exampleShown')}{' '}
          <button
            type="button"
            onClick={() => {
              state.example.value = false
            }}
          >
            {t('insights.own')}
          </button>
        </p>
      )}
      {state.damaged.value > 0 && (
        <p class="notice warn" role="status">
          {t('insights.partial', { count: new Intl.NumberFormat(language).format(state.damaged.value) })}
        </p>
      )}
      {nothing ? (
        <section class="insights-empty">
          <p>{t('insights.empty')}</p>
          <button
            type="button"
            onClick={() => {
              state.example.value = true
            }}
          >
            {t('insights.example')}
          </button>
        </section>
      ) : (
        <>
          <MeasureCards
            cards={[
              ...cardsOf(insights.total, t, language),
              ...ticketCards(state.ticketInsights.value.total, t, language),
            ]}
          />
          <Plots state={state} />
          <section aria-label={t('insights.replies')}>
            <h2>{t('insights.replies')}</h2>
            <ReplyTable
              articles={insights.articles}
              titleOf={(id) => library.byId.value.get(id)?.title ?? id}
            />
          </section>
        </>
      )}
      <section aria-label={t('gaps.title')}>
        <h2>{t('gaps.title')}</h2>
        <GapList
          groups={state.gaps.value}
          onForget={(group) => state.forget(group)}
          onWrite={(group) => {
            const article = articleForGap(group, newArticle(group.language as LanguageTag, ''))
            library.drafts.set(article)
            library.openId.value = article.id
            onOpenArticle()
          }}
        />
      </section>
      <SelfCheck state={state} />
      <ExerciseSection exercise={exercise} />
      <Trials state={state} library={library} />
    </main>
  )
}
