/** Phrasings an article learned from picks: each is kept as the article's own, or forgotten. */
import { useLanguage, useWords } from '../words'

export interface ShownLearned {
  number: number
  text: string
  count: number
}

interface Props {
  learned: readonly ShownLearned[]
  onKeep(text: string): void
  onForget(number: number): void
}

export function LearnedPhrasings({ learned, onKeep, onForget }: Props) {
  const t = useWords()
  const numbers = new Intl.NumberFormat(useLanguage())
  return (
    <section class="learned">
      <h3>{t('library.learned')}</h3>
      <ul>
        {learned.map(({ number, text, count }) => (
          <li key={number}>
            <bdi>{text}</bdi> <span class="faint">× {numbers.format(count)}</span>
            <button
              type="button"
              class="quiet"
              onClick={() => {
                onKeep(text)
                onForget(number)
              }}
            >
              {t('library.learned.keep')}
            </button>
            <button type="button" class="quiet" onClick={() => onForget(number)}>
              {t('library.learned.forget')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
