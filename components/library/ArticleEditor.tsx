/** The right column: one article being written, with its learned phrasings and earlier versions. */
import type { PlaceholderValues } from '../../copilot/placeholders'
import type { Article } from '../../knowledge/article'
import { isArticleError, parseArticle } from '../../knowledge/library/parse-article'
import { useWords } from '../words'
import { ArticleFields } from './ArticleFields'
import { FieldList } from './FieldList'
import { LearnedPhrasings, type ShownLearned } from './LearnedPhrasings'
import { VariantEditor } from './VariantEditor'
import { type ShownVersion, Versions } from './Versions'

interface Props {
  article: Article
  /** True while it differs from what is stored. */
  unsaved: boolean
  isNew: boolean
  /** Another article of the language that has the same shortcut. */
  sameShortcut: string | undefined
  folders: readonly string[]
  learned: readonly ShownLearned[]
  values: PlaceholderValues
  onChange(article: Article): void
  onSave(): void
  onRevert(): void
  onCopy(): void
  onDelete(): void
  onForget(number: number): void
  versions(): Promise<ShownVersion[]>
  onRestore(article: Article): void
}

export function ArticleEditor(props: Props) {
  const { article, unsaved, isNew, sameShortcut, folders, learned, values, onChange, onSave } = props
  const t = useWords()
  const change = (changed: Partial<Article>): void => onChange({ ...article, ...changed })
  const checked = parseArticle(tidy(article))
  const problem = isArticleError(checked) ? checked : undefined
  return (
    <form
      class="editor"
      aria-label={t('library.editor')}
      onSubmit={(event) => {
        event.preventDefault()
        if (!problem) onSave()
      }}
      onKeyDown={(event) => {
        if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        if (!problem) onSave()
      }}
    >
      <div class="editor-bar">
        <button type="submit" class="primary" disabled={!unsaved || problem !== undefined}>
          {t('library.save')}
        </button>
        <button type="button" disabled={!unsaved} onClick={props.onRevert}>
          {isNew ? t('library.discard') : t('library.revert')}
        </button>
        <span class="editor-state faint" role="status">
          {unsaved &&
            (problem
              ? t('library.incomplete', { field: fieldName(t, problem.field) })
              : t('library.unsaved'))}
        </span>
        <button type="button" class="quiet" onClick={props.onCopy}>
          {t('library.duplicate')}
        </button>
        {!isNew && (
          <button type="button" class="quiet" onClick={props.onDelete}>
            {t('library.delete')}
          </button>
        )}
      </div>
      <label>
        <span>{t('library.field.title')}</span>
        <input
          id="editor-title"
          dir="auto"
          lang={article.language}
          value={article.title}
          onInput={(event) => change({ title: event.currentTarget.value })}
        />
      </label>
      {article.replies.map((variant, at) => (
        <VariantEditor
          // biome-ignore lint/suspicious/noArrayIndexKey: wordings have no other name
          key={at}
          variant={variant}
          language={article.language}
          values={values}
          onChange={(next) => change({ replies: article.replies.with(at, next) })}
          onRemove={
            article.replies.length > 1
              ? () => change({ replies: article.replies.filter((_, place) => place !== at) })
              : undefined
          }
        />
      ))}
      <button
        type="button"
        class="quiet editor-add"
        onClick={() =>
          change({ replies: [...article.replies, { audience: 'casual', channel: 'any', body: '' }] })
        }
      >
        {t('library.addReply')}
      </button>
      <FieldList
        label={t('library.phrasings')}
        hint={t('library.oneALine')}
        rows={4}
        value={article.phrasings}
        onChange={(phrasings) => change({ phrasings })}
      />
      {learned.length > 0 && (
        <LearnedPhrasings
          learned={learned}
          onKeep={(text) =>
            change({ phrasings: [...article.phrasings.filter((one) => one.trim() !== ''), text] })
          }
          onForget={props.onForget}
        />
      )}
      <ArticleFields article={article} sameShortcut={sameShortcut} folders={folders} onChange={onChange} />
      <div class="editor-pair">
        <label>
          <span>{t('library.useWhen')}</span>
          <textarea
            dir="auto"
            rows={3}
            value={article.useWhen}
            onInput={(event) => change({ useWhen: event.currentTarget.value })}
          />
        </label>
        <label>
          <span>{t('library.notWhen')}</span>
          <textarea
            dir="auto"
            rows={3}
            value={article.notWhen}
            onInput={(event) => change({ notWhen: event.currentTarget.value })}
          />
        </label>
      </div>
      <FieldList
        label={t('library.field.negativeWords')}
        hint={t('library.negativeHint')}
        rows={2}
        value={article.negativeWords}
        onChange={(negativeWords) => change({ negativeWords })}
      />
      {!isNew && <Versions key={article.id} versions={props.versions} onRestore={props.onRestore} />}
    </form>
  )
}

/** What is stored of what is typed: entries without empty lines. */
export function tidy(article: Article): Article {
  const lines = (entries: readonly string[]) => entries.flatMap((entry) => entry.trim() || [])
  return {
    ...article,
    title: article.title.trim(),
    shortcut: article.shortcut.trim(),
    phrasings: lines(article.phrasings),
    negativeWords: lines(article.negativeWords),
  }
}

function fieldName(t: ReturnType<typeof useWords>, field: string): string {
  if (field === 'title') return t('library.field.title')
  if (field === 'replies') return t('library.reply')
  return field
}
