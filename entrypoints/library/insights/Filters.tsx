/** What the insights are about: period, desk, language, kind of issue; and the records as a file. */
import { useMemo } from 'preact/hooks'
import { useLanguage, useWords } from '../../../components/words'
import type { IssueKind } from '../../../copilot/signals'
import { issueName } from '../../../copilot/strategy'
import { episodesCsv } from '../../../knowledge/effect/insights-csv'
import { downloadFile } from '../../../platform/download'
import { type InsightsPage as InsightsState, PERIODS } from '../state/insights-page'

export function Filters({ state }: { state: InsightsState }) {
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
