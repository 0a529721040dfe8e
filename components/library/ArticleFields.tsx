/** The fields of an article that say when it is offered: shortcut, folder, tags, language, kind, moment, validity. */
import { issueName } from '../../copilot/strategy'
import { ARTICLE_ISSUES, type Article, MOMENTS, SCENARIOS } from '../../knowledge/article'
import { LANGUAGE_TAGS } from '../../knowledge/languages'
import { useLanguage, useWords } from '../words'
import { Choice } from './Choice'

interface Props {
  article: Article
  /** Another article of the language that has the same shortcut. */
  sameShortcut: string | undefined
  folders: readonly string[]
  onChange(article: Article): void
}

export function ArticleFields({ article, sameShortcut, folders, onChange }: Props) {
  const t = useWords()
  const reader = useLanguage()
  const change = (changed: Partial<Article>): void => onChange({ ...article, ...changed })
  const set = (field: 'folder' | 'validFrom' | 'validUntil', value: string): void => {
    const { [field]: _old, ...rest } = article
    onChange(value === '' ? rest : { ...rest, [field]: value })
  }
  return (
    <div class="editor-grid">
      <label>
        <span>{t('library.field.shortcut')}</span>
        <input
          dir="ltr"
          value={article.shortcut}
          aria-describedby={sameShortcut ? 'same-shortcut' : undefined}
          onInput={(event) => change({ shortcut: event.currentTarget.value })}
        />
        {sameShortcut && (
          <small id="same-shortcut" class="warn-text">
            {t('library.sameShortcut', { title: sameShortcut })}
          </small>
        )}
      </label>
      <label>
        <span>{t('library.field.folder')}</span>
        <input
          dir="auto"
          list="editor-folders"
          value={article.folder ?? ''}
          onInput={(event) => set('folder', event.currentTarget.value)}
        />
        <datalist id="editor-folders">
          {folders.map((folder) => (
            <option key={folder} value={folder} />
          ))}
        </datalist>
      </label>
      <label>
        <span>{t('library.field.tags')}</span>
        <input
          dir="auto"
          value={article.tags.join(', ')}
          onChange={(event) =>
            change({
              tags: event.currentTarget.value.split(/[,，،、]/u).flatMap((tag) => tag.trim() || []),
            })
          }
        />
      </label>
      <Choice
        label={t('library.language')}
        value={article.language}
        values={LANGUAGE_TAGS}
        name={(tag) => t(`language.${tag}`)}
        onChange={(language) => change({ language })}
      />
      <Choice
        label={t('library.field.issue')}
        value={article.issue}
        values={ARTICLE_ISSUES}
        name={(issue) => (issue === 'none' ? t('library.issue.none') : issueName(issue, reader))}
        onChange={(issue) => change({ issue })}
      />
      <label>
        <span>{t('library.field.topic')}</span>
        <input value={article.topic} onInput={(event) => change({ topic: event.currentTarget.value })} />
      </label>
      <Choice
        label={t('library.field.moment')}
        value={article.moment}
        values={MOMENTS}
        name={(moment) => t(`library.moment.${moment}`)}
        onChange={(moment) => change({ moment })}
      />
      <Choice
        label={t('library.field.scenario')}
        value={article.scenario}
        values={SCENARIOS}
        name={(scenario) => t(`library.scenario.${scenario}`)}
        onChange={(scenario) => change({ scenario })}
      />
      <Choice
        label={t('library.field.visibility')}
        value={article.visibility}
        values={['public', 'internal'] as const}
        name={(visibility) => t(`library.visibility.${visibility}`)}
        onChange={(visibility) => change({ visibility })}
      />
      <label>
        <span>{t('library.field.validFrom')}</span>
        <input
          type="date"
          value={article.validFrom ?? ''}
          onChange={(event) => set('validFrom', event.currentTarget.value)}
        />
      </label>
      <label>
        <span>{t('library.field.validUntil')}</span>
        <input
          type="date"
          value={article.validUntil ?? ''}
          onChange={(event) => set('validUntil', event.currentTarget.value)}
        />
      </label>
    </div>
  )
}
