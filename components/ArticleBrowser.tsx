/** The articles as a list with a filter, and the chosen one as it is. */
import { useMemo, useState } from 'preact/hooks'
import { issueName, topicName } from '../copilot/strategy'
import type { Article } from '../knowledge/article'
import { directionOf, type LanguageTag } from '../knowledge/languages'
import { fold } from '../knowledge/text/fold'
import { LanguageSelect } from './LanguageSelect'
import { useLanguage, useWords } from './words'

/** Rows drawn at once; a filter narrows what is beyond. */
const ROWS = 300

interface Props {
  articles: Article[]
}

function matches(article: Article, words: string[]): boolean {
  const text = fold(
    `${article.title} ${article.shortcut} ${article.tags.join(' ')} ${article.phrasings.join(' ')}`,
  )
  return words.every((word) => text.includes(word))
}

export function ArticleBrowser({ articles }: Props) {
  const t = useWords()
  const reader = useLanguage()
  const [language, setLanguage] = useState<LanguageTag | ''>(reader)
  const [query, setQuery] = useState('')
  const [chosenId, setChosenId] = useState<string>()
  const shown = useMemo(() => {
    const words = fold(query).split(/\s+/).filter(Boolean)
    return articles.filter(
      (article) => (language === '' || article.language === language) && matches(article, words),
    )
  }, [articles, language, query])
  const chosen = shown.find((article) => article.id === chosenId)
  return (
    <div class="browser">
      <div class="browser-filters">
        <input
          type="search"
          aria-label={t('library.search')}
          placeholder={t('library.search')}
          dir="auto"
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
        <LanguageSelect
          label={t('library.language')}
          labelHidden
          value={language}
          other={{ value: '' as const, label: t('library.all') }}
          onChange={(chosen: LanguageTag | '') => setLanguage(chosen)}
        />
        <span class="faint" role="status">
          {t('library.count', { count: shown.length })}
        </span>
      </div>
      <ul class="browser-list">
        {shown.slice(0, ROWS).map((article) => (
          <li key={article.id}>
            <button
              type="button"
              aria-current={article.id === chosenId ? 'true' : undefined}
              onClick={() => setChosenId(article.id)}
            >
              <span class="browser-title" dir="auto" lang={article.language}>
                {article.title}
              </span>
              <span class="faint">{issueName(article.issue, reader)}</span>
            </button>
          </li>
        ))}
      </ul>
      {chosen ? (
        <ArticlePreview article={chosen} reader={reader} />
      ) : (
        <p class="browser-preview faint">{t('library.none')}</p>
      )}
    </div>
  )
}

function ArticlePreview({ article, reader }: { article: Article; reader: LanguageTag }) {
  const t = useWords()
  return (
    <article class="browser-preview" lang={article.language} dir={directionOf(article.language)}>
      <h2>{article.title}</h2>
      <p class="faint">
        {issueName(article.issue, reader)} › {topicName(article.topic, reader)} ·{' '}
        <kbd>{article.shortcut}</kbd>
        {article.visibility === 'internal' && <span class="tag warn">{t('library.internal')}</span>}
      </p>
      {article.replies.map((variant) => (
        <section key={`${variant.audience} ${variant.channel}`} class="browser-reply">
          <p>
            <span class="tag">{t(`suggestion.audience.${variant.audience}`)}</span>{' '}
            <span class="tag">{t(`suggestion.channel.${variant.channel}`)}</span>
          </p>
          <p class="browser-body">{variant.body}</p>
        </section>
      ))}
      <h3>{t('library.useWhen')}</h3>
      <p>{article.useWhen}</p>
      <h3>{t('library.notWhen')}</h3>
      <p>{article.notWhen}</p>
      <h3>{t('library.phrasings')}</h3>
      <ul class="browser-phrasings">
        {article.phrasings.map((phrasing) => (
          <li key={phrasing}>{phrasing}</li>
        ))}
      </ul>
    </article>
  )
}
