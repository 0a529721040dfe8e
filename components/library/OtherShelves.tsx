/** The shelves that hold no articles in use: the trash, what was done, and what could not be read. */
import type { Article } from '../../knowledge/article'
import { useLanguage, useWords } from '../words'

interface TrashProps {
  trash: readonly { article: Article; trashedAt: string }[]
  onRecover(ids: string[]): void
  onEmpty(): void
}

export function TrashShelf({ trash, onRecover, onEmpty }: TrashProps) {
  const t = useWords()
  const when = useWhen()
  if (trash.length === 0) return <p class="shelf-empty faint">{t('library.trash.none')}</p>
  return (
    <section class="shelf" aria-label={t('library.shelf.trash')}>
      <p class="faint">
        {t('library.trash.intro')}{' '}
        <button type="button" onClick={onEmpty}>
          {t('library.trash.empty')}
        </button>
      </p>
      <ul>
        {trash.map(({ article, trashedAt }) => (
          <li key={article.id}>
            <span dir="auto" lang={article.language}>
              {article.title}
            </span>
            <time class="faint" dateTime={trashedAt}>
              {when(trashedAt)}
            </time>
            <button type="button" onClick={() => onRecover([article.id])}>
              {t('library.recover')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface ChangesProps {
  changes: readonly {
    number: number
    kind: string
    at: string
    about: string
    count: number
    undone?: true
  }[]
  onUndo(change: number, about: string): void
}

export function ChangesShelf({ changes, onUndo }: ChangesProps) {
  const t = useWords()
  const when = useWhen()
  if (changes.length === 0) return <p class="shelf-empty faint">{t('library.changes.none')}</p>
  return (
    <section class="shelf" aria-label={t('library.shelf.changes')}>
      <ul>
        {changes.map(({ number, kind, at, about, count, undone }) => (
          <li key={number}>
            <span dir="auto">{t(`library.change.${kindOf(kind)}`, { about, count })}</span>
            <time class="faint" dateTime={at}>
              {when(at)}
            </time>
            {undone ? (
              <span class="faint">{t('library.undone')}</span>
            ) : (
              <button type="button" onClick={() => onUndo(number, about)}>
                {t('library.undo')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const KINDS = ['edit', 'bulk', 'import', 'trash', 'recover', 'restore', 'undo'] as const

function kindOf(kind: string): (typeof KINDS)[number] {
  return KINDS.find((one) => one === kind) ?? 'edit'
}

interface DamagedProps {
  damaged: readonly { id: string; field: string; reason: string }[]
  onExport(): void
}

export function DamagedShelf({ damaged, onExport }: DamagedProps) {
  const t = useWords()
  if (damaged.length === 0) return <p class="shelf-empty faint">{t('library.damaged.none')}</p>
  return (
    <section class="shelf" aria-label={t('library.shelf.damaged')}>
      <p class="faint">
        {t('library.damaged.intro')}{' '}
        <button type="button" onClick={onExport}>
          {t('library.damaged.export')}
        </button>
      </p>
      <ul>
        {damaged.map(({ id, field, reason }) => (
          <li key={id}>
            <bdi>{id}</bdi>
            <span class="faint">
              <bdi>{field}</bdi>: <bdi>{reason}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function useWhen(): (at: string) => string {
  const format = new Intl.DateTimeFormat(useLanguage(), { dateStyle: 'medium', timeStyle: 'short' })
  return (at) => format.format(new Date(at))
}
