/** Replies with what became of them, the most used first. */
import type { ArticleMeasures } from '../../copilot/effect/insights'
import { useLanguage, useWords } from '../words'

/** Rows shown; the rest is in the exported file. */
const MOST_ROWS = 25
/** Fewer judged uses than this say little, and are shown faint. */
const FEW = 5

interface Props {
  articles: readonly ArticleMeasures[]
  titleOf(article: string): string
}

export function ReplyTable({ articles, titleOf }: Props) {
  const t = useWords()
  const language = useLanguage()
  const number = new Intl.NumberFormat(language)
  const percent = new Intl.NumberFormat(language, { style: 'percent' })
  const signed = new Intl.NumberFormat(language, { signDisplay: 'exceptZero', maximumFractionDigits: 1 })
  if (articles.length === 0) return <p class="faint">{t('insights.nothing')}</p>
  return (
    <div class="wide-table">
      <table class="replies-effect" aria-label={t('insights.replies')}>
        <thead>
          <tr>
            <th scope="col">{t('insights.reply')}</th>
            <th scope="col">{t('insights.shown')}</th>
            <th scope="col">{t('insights.used')}</th>
            <th scope="col">{t('insights.kept')}</th>
            <th scope="col">{t('insights.worked')}</th>
            <th scope="col">{t('insights.calmed')}</th>
            <th scope="col">{t('insights.askedAgain')}</th>
            <th scope="col">{t('insights.dismissed')}</th>
          </tr>
        </thead>
        <tbody>
          {articles.slice(0, MOST_ROWS).map(({ article, measures }) => {
            const { shown, used, kept, judged, worked, before, after, askedAgain, dismissed } = measures
            return (
              <tr key={article} class={judged < FEW ? 'few' : ''}>
                <th scope="row" dir="auto">
                  {titleOf(article)}
                </th>
                <td>{number.format(shown)}</td>
                <td>{number.format(used)}</td>
                <td>{kept === null ? '–' : percent.format(kept)}</td>
                <td>
                  {judged === 0
                    ? '–'
                    : t('insights.of', { part: number.format(worked), all: number.format(judged) })}
                </td>
                <td>{before === null || after === null ? '–' : signed.format(before - after)}</td>
                <td>{number.format(askedAgain)}</td>
                <td>{number.format(dismissed)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
