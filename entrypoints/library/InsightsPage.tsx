/** *Insights* in the library tab: what replies achieve, what the library lacks, and wordings on trial. */
import { useEffect, useMemo } from 'preact/hooks'
import { GapList } from '../../components/insights/GapList'
import { type MeasureCard, MeasureCards } from '../../components/insights/MeasureCards'
import { Plot } from '../../components/insights/Plot'
import { ReplyTable } from '../../components/insights/ReplyTable'
import { TrialCard } from '../../components/insights/TrialCard'
import { TrialForm } from '../../components/insights/TrialForm'
import { useLanguage, useWords } from '../../components/words'
import { checkDraft } from '../../copilot/compliance/check-draft'
import type { Measures } from '../../copilot/effect/insights'
import type { IssueKind } from '../../copilot/signals'
import { issueName } from '../../copilot/strategy'
import type { Article } from '../../knowledge/article'
import { ruleWords } from '../../knowledge/compliance/rule-words'
import { episodesCsv } from '../../knowledge/effect/insights-csv'
import type { LanguageTag } from '../../knowledge/languages'
import { downloadFile } from '../../platform/download'
import { DoneLine } from './DoneLine'
import { newArticle } from './state/drafts'
import {
  articleForGap,
  type InsightsPage as InsightsState,
  LEAST_OUTCOMES,
  PERIODS,
} from './state/insights-page'
import type { LibraryPage } from './state/library-page'
import '../../components/insights/insights.css'

/** Kinds of issue drawn at most; more lines than this cannot be told apart. */
const MOST_SCENES = 5

interface Props {
  state: InsightsState
  library: LibraryPage
  /** Opens the article with this id for editing. */
  onOpenArticle(): void
}

export function InsightsPage({ state, library, onOpenArticle }: Props) {
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
          <MeasureCards cards={cardsOf(insights.total, t, language)} />
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
      <Trials state={state} library={library} />
    </main>
  )
}

function Filters({ state }: { state: InsightsState }) {
  const t = useWords()
  const language = useLanguage()
  const number = new Intl.NumberFormat(language)
  const names = useMemo(() => new Intl.DisplayNames([language], { type: 'language' }), [language])
  const { desks, languages, scenes } = state.insights.value
  const filter = state.filter.value
  const choose = (field: 'desk' | 'language' | 'scene', value: string): void => {
    const { [field]: _before, ...others } = filter
    state.filter.value = value === '' ? others : { ...others, [field]: value }
  }
  return (
    <div class="insight-filters">
      <label>
        <span>{t('insights.period')}</span>
        <select
          value={state.period.value}
          onChange={(event) => {
            const chosen = PERIODS.find((weeks) => String(weeks) === event.currentTarget.value)
            if (chosen !== undefined) state.period.value = chosen
          }}
        >
          {PERIODS.map((weeks) => (
            <option key={weeks} value={weeks}>
              {weeks === 0 ? t('insights.all') : t('insights.weeks', { count: number.format(weeks) })}
            </option>
          ))}
        </select>
      </label>
      <Choice
        label={t('insights.desk')}
        values={desks}
        value={filter.desk}
        onChange={(to) => choose('desk', to)}
      />
      <Choice
        label={t('insights.language')}
        values={languages}
        value={filter.language}
        nameOf={(tag) => names.of(tag) ?? tag}
        onChange={(to) => choose('language', to)}
      />
      <Choice
        label={t('insights.scene')}
        values={scenes}
        value={filter.scene}
        nameOf={(scene) => issueName(scene as IssueKind, language)}
        onChange={(to) => choose('scene', to)}
      />
      <span class="insight-export">
        <button
          type="button"
          onClick={() => {
            const csv = new TextEncoder().encode(episodesCsv(state.episodes.value))
            downloadFile('deskside-insights.csv', csv, 'text/csv')
          }}
        >
          {t('insights.csv')}
        </button>
      </span>
    </div>
  )
}

interface ChoiceProps {
  label: string
  values: readonly string[]
  value: string | undefined
  nameOf?(value: string): string
  onChange(value: string): void
}

function Choice({ label, values, value, nameOf = (one) => one, onChange }: ChoiceProps) {
  const t = useWords()
  return (
    <label>
      <span>{label}</span>
      <select value={value ?? ''} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{t('insights.every')}</option>
        {values.map((one) => (
          <option key={one} value={one}>
            {nameOf(one)}
          </option>
        ))}
      </select>
    </label>
  )
}

type Translate = ReturnType<typeof useWords>

function cardsOf(total: Measures, t: Translate, language: LanguageTag): MeasureCard[] {
  const number = new Intl.NumberFormat(language)
  const percent = new Intl.NumberFormat(language, { style: 'percent' })
  const signed = new Intl.NumberFormat(language, { signDisplay: 'exceptZero', maximumFractionDigits: 1 })
  const share = (part: number, all: number): string => (all === 0 ? '–' : percent.format(part / all))
  const of = (part: number, all: number): string =>
    t('insights.of', { part: number.format(part), all: number.format(all) })
  const { before, after } = total
  return [
    {
      name: t('insights.usedShare'),
      value: share(total.used, total.shown),
      basis: of(total.used, total.shown),
    },
    {
      name: t('insights.keptShare'),
      value: total.kept === null ? '–' : percent.format(total.kept),
      basis: t('insights.keptBasis'),
    },
    {
      name: t('insights.workedShare'),
      value: share(total.worked, total.judged),
      basis: of(total.worked, total.judged),
    },
    {
      name: t('insights.calmedBy'),
      value: before === null || after === null ? '–' : signed.format(before - after),
      basis: t('insights.calmedBasis'),
    },
    {
      name: t('insights.askedAgainShare'),
      value: share(total.askedAgain, total.judged),
      basis: of(total.askedAgain, total.judged),
    },
    {
      name: t('insights.conversations'),
      value: number.format(total.conversations),
      basis: t('insights.handedOver', { count: number.format(total.handedOver) }),
    },
  ]
}

function Plots({ state }: { state: InsightsState }) {
  const t = useWords()
  const language = useLanguage()
  const { weeks } = state.insights.value
  const { starts, use, mood, scenes } = useMemo(() => {
    const totals = new Map<string, number>()
    for (const week of weeks)
      for (const [scene, count] of Object.entries(week.scenes))
        totals.set(scene, (totals.get(scene) ?? 0) + count)
    const largest = [...totals].sort((a, b) => b[1] - a[1]).slice(0, MOST_SCENES)
    return {
      starts: weeks.map(({ start }) => start),
      use: [
        { label: t('insights.used'), values: weeks.map(({ measures }) => measures.used) },
        { label: t('insights.worked'), values: weeks.map(({ measures }) => measures.worked) },
        { label: t('insights.askedAgain'), values: weeks.map(({ measures }) => measures.askedAgain) },
      ],
      mood: [
        { label: t('insights.before'), values: weeks.map(({ measures }) => measures.before) },
        { label: t('insights.after'), values: weeks.map(({ measures }) => measures.after) },
      ],
      scenes: largest.map(([scene]) => ({
        label: issueName(scene as IssueKind, language),
        values: weeks.map((week) => week.scenes[scene] ?? 0),
      })),
    }
  }, [weeks, language, t])
  const shared = {
    weeks: starts,
    onPicture: async (picture: Blob, name: string) => {
      downloadFile(`${name}.png`, new Uint8Array(await picture.arrayBuffer()), 'image/png')
    },
  }
  return (
    <div class="plots">
      <Plot {...shared} title={t('insights.plot.use')} name="deskside-replies" series={use} />
      <Plot {...shared} title={t('insights.plot.mood')} name="deskside-mood" series={mood} />
      <Plot {...shared} title={t('insights.plot.scenes')} name="deskside-issues" series={scenes} />
    </div>
  )
}

function Trials({ state, library }: { state: InsightsState; library: LibraryPage }) {
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
      .map(({ rule, words }) => `${ruleWords(rule, language).name} “${words}”`)
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
