/** The right column: one article being written, with its learned phrasings and earlier versions. */
import { useState } from 'preact/hooks'
import type { PlaceholderValues } from '../../copilot/placeholders'
import { issueName } from '../../copilot/strategy'
import type { Article, ArticleIssue, Moment, Scenario } from '../../knowledge/article'
import { LANGUAGE_TAGS } from '../../knowledge/languages'
import { isArticleError, parseArticle } from '../../knowledge/library/parse-article'
import { useLanguage, useWords } from '../words'
import { FieldList } from './FieldList'
import { VariantEditor } from './VariantEditor'

const ISSUES: readonly ArticleIssue[] = [
  'inquiry',
  'technical',
  'account',
  'payment',
  'logistics',
  'after-sales',
  'complaint',
  'feedback',
  'none',
]
const MOMENTS: readonly Moment[] = ['opening', 'answer', 'follow-up', 'closing']
const SCENARIOS: readonly Scenario[] = ['inquiry', 'after-sales', 'complaint', 'dispute']

export interface ShownLearned {
  number: number
  text: string
  count: number
}

export interface ShownVersion {
  number: number
  /** ISO instant until which it stood. */
  until: string
  article: Article
}

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
  const reader = useLanguage()
  const change = (changed: Partial<Article>): void => onChange({ ...article, ...changed })
  const checked = parseArticle(tidy(article))
  const problem = isArticleError(checked) ? checked : undefined
  const set = (field: 'folder' | 'validFrom' | 'validUntil', value: string): void => {
    const { [field]: _old, ...rest } = article
    onChange(value === '' ? rest : { ...rest, [field]: value })
  }
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
        <section class="learned">
          <h3>{t('library.learned')}</h3>
          <ul>
            {learned.map(({ number, text, count }) => (
              <li key={number}>
                <bdi>{text}</bdi> <span class="faint">× {count}</span>
                <button
                  type="button"
                  class="quiet"
                  onClick={() => {
                    change({ phrasings: [...article.phrasings.filter((one) => one.trim() !== ''), text] })
                    props.onForget(number)
                  }}
                >
                  {t('library.learned.keep')}
                </button>
                <button type="button" class="quiet" onClick={() => props.onForget(number)}>
                  {t('library.learned.forget')}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
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
          values={ISSUES}
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

interface ChoiceProps<Value extends string> {
  label: string
  value: Value
  values: readonly Value[]
  name(value: Value): string
  onChange(value: Value): void
}

function Choice<Value extends string>({ label, value, values, name, onChange }: ChoiceProps<Value>) {
  return (
    <label>
      <span>{label}</span>
      <select
        value={value}
        onChange={(event) => {
          const chosen = values.find((one) => one === event.currentTarget.value)
          if (chosen) onChange(chosen)
        }}
      >
        {values.map((one) => (
          <option key={one} value={one}>
            {name(one)}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Earlier versions, read when they are asked for. */
function Versions({ versions, onRestore }: Pick<Props, 'versions' | 'onRestore'>) {
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
