/** The plots of the insights. */
import { useMemo } from 'preact/hooks'
import { Plot } from '../../../components/insights/Plot'
import { useLanguage, useWords } from '../../../components/words'
import type { IssueKind } from '../../../copilot/signals'
import { issueName } from '../../../copilot/strategy'
import { downloadFile } from '../../../platform/download'
import type { InsightsPage as InsightsState } from '../state/insights-page'

/** Kinds of issue drawn at most; more lines than this cannot be told apart. */
const MOST_SCENES = 5

export function Plots({ state }: { state: InsightsState }) {
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
  const ticketWeeks = state.ticketInsights.value.weeks
  const times = useMemo(
    () => ({
      weeks: ticketWeeks.map(({ start }) => start),
      series: [
        {
          label: t('insights.firstResponse'),
          values: ticketWeeks.map(({ measures }) => measures.firstResponse),
        },
        { label: t('insights.handling'), values: ticketWeeks.map(({ measures }) => measures.handling) },
      ],
    }),
    [ticketWeeks, t],
  )
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
      {ticketWeeks.length > 0 && (
        <Plot
          {...shared}
          weeks={times.weeks}
          title={t('insights.plot.times')}
          name="deskside-times"
          series={times.series}
        />
      )}
    </div>
  )
}
