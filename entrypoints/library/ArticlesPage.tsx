/** The articles of the library page: shelves, table, editor, put together. */
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { ArticleEditor, tidy } from '../../components/library/ArticleEditor'
import { ArticleTable } from '../../components/library/ArticleTable'
import { BulkBar, type BulkChange } from '../../components/library/BulkBar'
import { ChangesShelf, DamagedShelf, TrashShelf } from '../../components/library/OtherShelves'
import { Shelves } from '../../components/library/Shelves'
import { useLanguage, useWords } from '../../components/words'
import type { PlaceholderValues } from '../../copilot/placeholders'
import type { Article } from '../../knowledge/article'
import { downloadJson } from '../../platform/download'
import type { Knowledge } from '../../platform/knowledge-client'
import { DoneLine } from './DoneLine'
import { copyOf, newArticle } from './state/drafts'
import { foldersOf } from './state/folders'
import type { LibraryPage } from './state/library-page'
import { OTHER_SHELVES, SHELVES, type Shelf } from './state/shelves'

interface Props {
  page: LibraryPage
  knowledge: Knowledge
  values: PlaceholderValues
}

export function ArticlesPage({ page, knowledge, values }: Props) {
  const t = useWords()
  const reader = useLanguage()
  const search = useRef<HTMLInputElement>(null)
  const articles = page.articles.value
  const shown = page.shown.value
  const shelf = page.shelf.value
  const selected = page.selected.value
  const folders = useMemo(() => foldersOf(articles), [articles])
  const paths = folders.map(({ path }) => path)
  const tags = useMemo(() => [...new Set(articles.flatMap((article) => article.tags))].sort(), [articles])
  const open = page.open.value

  useEffect(() => {
    page.load()
    const stay = (event: BeforeUnloadEvent): void => {
      if (page.drafts.dirty) event.preventDefault()
    }
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== '/' || /^(?:INPUT|TEXTAREA|SELECT)$/u.test((event.target as Element).tagName)) return
      event.preventDefault()
      search.current?.focus()
    }
    window.addEventListener('beforeunload', stay)
    document.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('beforeunload', stay)
      document.removeEventListener('keydown', onKey)
    }
  }, [page])

  const edit = (id: string): void => {
    page.openId.value = id
    setTimeout(() => document.getElementById('editor-title')?.focus(), 0)
  }
  const start = (article: Article): void => {
    page.drafts.set(article)
    edit(article.id)
  }
  const bulk = (change: BulkChange): void => {
    const chosen = shown.filter(({ id }) => selected.has(id))
    page.change(chosen, (article) => withChange(article, change))
  }
  const others: Record<string, number> = {
    trash: page.trash.value.length,
    changes: page.changes.value.length,
    damaged: page.damaged.value.length,
  }
  const label = (name: Shelf) => ({ name, label: t(`library.shelf.${name}`) })
  const isOther = OTHER_SHELVES.some((name) => name === shelf)
  return (
    <main class="library-columns">
      <Shelves
        shelves={SHELVES.map((name) => ({
          ...label(name),
          ...(name === 'all' ? { count: articles.length } : {}),
        }))}
        others={OTHER_SHELVES.map((name) => ({ ...label(name), count: others[name] ?? 0 }))}
        shelf={shelf}
        folders={folders}
        folder={page.folder.value}
        language={page.language.value}
        onShelf={(name) => {
          page.shelf.value = [...SHELVES, ...OTHER_SHELVES].find((one) => one === name) ?? 'all'
          page.folder.value = ''
        }}
        onFolder={(path) => {
          page.folder.value = path
          if (isOther) page.shelf.value = 'all'
        }}
        onLanguage={(language) => {
          page.language.value = language
        }}
      />
      <div class="library-list">
        <div class="library-bar">
          <input
            ref={search}
            type="search"
            aria-label={t('library.search')}
            placeholder={t('library.search')}
            dir="auto"
            value={page.query.value}
            onInput={(event) => {
              page.query.value = event.currentTarget.value
              if (isOther) page.shelf.value = 'all'
            }}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown') return
              event.preventDefault()
              document.querySelector<HTMLElement>('.articles table')?.focus()
            }}
          />
          <button
            type="button"
            onClick={() => start(newArticle(page.language.value || reader, page.folder.value))}
          >
            {t('library.new')}
          </button>
        </div>
        {page.failure.value && (
          <p class="notice warn" role="alert">
            {t('library.error', { reason: page.failure.value })}
          </p>
        )}
        <DoneLine
          page={page}
          otherwise={page.loaded.value && !isOther ? t('library.count', { count: shown.length }) : ''}
        />
        {selected.size > 0 && (
          <BulkBar
            count={selected.size}
            folders={paths}
            tags={tags}
            onChange={bulk}
            onDelete={() => page.remove([...selected])}
            onClear={() => page.selectAll(false)}
          />
        )}
        {shelf === 'trash' && (
          <TrashShelf
            trash={page.trash.value}
            onRecover={(ids) => page.recover(ids)}
            onEmpty={() => page.emptyTrash()}
          />
        )}
        {shelf === 'changes' && (
          <ChangesShelf changes={page.changes.value} onUndo={(change, about) => page.undo(change, about)} />
        )}
        {shelf === 'damaged' && (
          <DamagedShelf
            damaged={page.damaged.value}
            onExport={async () =>
              downloadJson('deskside-damaged.json', await knowledge.damagedContent().catch(() => []))
            }
          />
        )}
        {!isOther && (
          <ArticleTable
            articles={shown}
            uses={(id) => page.uses.value.get(id)?.count ?? 0}
            openId={page.openId.value}
            unsaved={(id) => page.drafts.all.value.has(id)}
            selected={selected}
            onOpen={(id) => {
              page.openId.value = id
            }}
            onEdit={edit}
            onToggle={(id) => page.toggle(id)}
            onSelectAll={(on) => page.selectAll(on)}
            onDelete={(ids) => ids.length > 0 && page.remove(ids)}
          />
        )}
      </div>
      {open ? (
        <ArticleEditor
          article={open}
          unsaved={page.drafts.all.value.has(open.id)}
          isNew={!page.byId.value.has(open.id)}
          sameShortcut={page.sameShortcut(open)}
          folders={paths}
          learned={page.learned.value.filter(({ article }) => article === open.id)}
          values={values}
          onChange={(article) => page.drafts.set(article)}
          onSave={() => {
            page.drafts.set(tidy(open))
            page.save(open.id)
          }}
          onRevert={() => page.drafts.drop(open.id)}
          onCopy={() => start(copyOf(open))}
          onDelete={() => page.remove([open.id])}
          onForget={(number) => page.forget([number])}
          versions={() => page.versions(open.id)}
          onRestore={(article) => page.restore(article)}
        />
      ) : (
        <p class="editor-none faint">{t('library.none')}</p>
      )}
    </main>
  )
}

function withChange(article: Article, change: BulkChange): Article {
  switch (change.kind) {
    case 'folder': {
      const { folder: _old, ...rest } = article
      return change.value === '' ? rest : { ...rest, folder: change.value }
    }
    case 'tag':
      return { ...article, tags: [...new Set([...article.tags, change.value])] }
    case 'untag':
      return { ...article, tags: article.tags.filter((tag) => tag !== change.value) }
    case 'valid-until':
      return { ...article, validUntil: change.value }
    case 'visibility':
      return { ...article, visibility: change.value }
  }
}
