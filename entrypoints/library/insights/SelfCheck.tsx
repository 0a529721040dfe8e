/** The agent's own service quality over the weeks, with a tip a week. */
import { useMemo } from 'preact/hooks'
import { Plot } from '../../../components/insights/Plot'
import { useWords } from '../../../components/words'
import { QUALITIES } from '../../../copilot/effect/quality'
import { downloadFile } from '../../../platform/download'
import type { InsightsPage as InsightsState } from '../state/insights-page'

export function SelfCheck({ state }: { state: InsightsState }) {
  const t = useWords()
  const weeks = state.qualityWeeks.value
  const tip = state.tip.value
  const { starts, series } = useMemo(
    () => ({
      starts: weeks.map(({ start }) => start),
      series: QUALITIES.map((quality) => ({
        label: t(`quality.${quality}`),
        values: weeks.map(({ shares }) => {
          const share = shares[quality]
          return share === null ? null : share * 100
        }),
      })),
    }),
    [weeks, t],
  )
  if (weeks.length === 0) return null
  return (
    <section aria-label={t('selfCheck.title')}>
      <h2>{t('selfCheck.title')}</h2>
      <p class="faint">{t('selfCheck.intro')}</p>
      {tip && (
        <p class="notice" data-testid="tip" data-quality={tip}>
          <strong>{t('selfCheck.tip')}:</strong> {t(`quality.tip.${tip}`)}
        </p>
      )}
      <Plot
        title={`${t('selfCheck.title')}, %`}
        name="deskside-self-check"
        weeks={starts}
        series={series}
        onPicture={async (picture, name) =>
          downloadFile(`${name}.png`, new Uint8Array(await picture.arrayBuffer()), 'image/png')
        }
      />
    </section>
  )
}
