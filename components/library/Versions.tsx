/** An article's earlier versions, read when they are asked for. */
import { useState } from 'preact/hooks'
import type { Article } from '../../knowledge/article'
import { useLanguage, useWords } from '../words'

export interface ShownVersion {
  number: number
  /** ISO instant until which it stood. */
  until: string
  article: Article
}

interface Props {
  versions(): Promise<ShownVersion[]>
  onRestore(article: Article): void
}

export function Versions({ versions, onRestore }: Props) {
  const t = useWords()
  const language = useLanguage()
  const [found, setFound] = useState<ShownVersion[]>()
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <details
      class="versions"
      onToggle={(event) => {
        if (event.currentTarget.open) versions().then(setFound, () => setFound([]))
      }}
    >
      <summary>{t('library.versions')}</summary>
      {found?.length === 0 && <p class="faint">{t('library.versions.none')}</p>}
      <ul>
        {found?.map(({ number, until, article }) => (
          <li key={number}>
            <time dateTime={until}>{when.format(new Date(until))}</time>
            <span class="versions-text" dir="auto" lang={article.language}>
              {article.title}: {article.replies[0]?.body}
            </span>
            <button type="button" onClick={() => onRestore(article)}>
              {t('library.restore')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
