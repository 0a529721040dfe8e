/** The measures of a period in the reader's words. */
import type { MeasureCard } from '../../../components/insights/MeasureCards'
import type { Measures } from '../../../copilot/effect/insights'
import type { TicketMeasures } from '../../../copilot/effect/ticket-insights'
import type { Translate } from '../../../knowledge/interface/words'
import type { LanguageTag } from '../../../knowledge/languages'

/** What became of suggestions. */
export function cardsOf(total: Measures, t: Translate, language: LanguageTag): MeasureCard[] {
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
      name: t('insights.repeats'),
      value: share(total.repeats, total.conversations),
      basis: of(total.repeats, total.conversations),
    },
    ...(total.ratedGood + total.ratedBad > 0
      ? [
          {
            name: t('insights.rated'),
            value: share(total.ratedGood, total.ratedGood + total.ratedBad),
            basis: of(total.ratedGood, total.ratedGood + total.ratedBad),
          },
        ]
      : []),
    {
      name: t('insights.conversations'),
      value: number.format(total.conversations),
      basis: t('insights.handedOver', { count: number.format(total.handedOver) }),
    },
  ]
}

/** How soon and how well tickets were answered; nothing while none was opened. */
export function ticketCards(total: TicketMeasures, t: Translate, language: LanguageTag): MeasureCard[] {
  if (total.opened === 0) return []
  const number = new Intl.NumberFormat(language)
  const percent = new Intl.NumberFormat(language, { style: 'percent' })
  const minutes = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'minute',
    maximumFractionDigits: 0,
  })
  const time = (value: number | null): string => (value === null ? '–' : minutes.format(value))
  const of = (part: number, all: number): string =>
    t('insights.of', { part: number.format(part), all: number.format(all) })
  return [
    {
      name: t('insights.firstResponse'),
      value: time(total.firstResponse),
      basis: t('insights.median', { count: number.format(total.opened) }),
    },
    {
      name: t('insights.handling'),
      value: time(total.handling),
      basis: t('insights.median', { count: number.format(total.solved) }),
    },
    {
      name: t('insights.solvedShare'),
      value: percent.format(total.solved / total.opened),
      basis: of(total.solved, total.opened),
    },
    {
      name: t('insights.promisesKept'),
      value: total.closed === 0 ? '–' : percent.format(total.kept / total.closed),
      basis: of(total.kept, total.closed),
    },
  ]
}
