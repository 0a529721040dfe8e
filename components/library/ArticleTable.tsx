/** The middle column: articles as a dense table of which only the rows in sight are drawn. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { issueName } from '../../copilot/strategy'
import type { Article } from '../../knowledge/article'
import { useLanguage, useWords } from '../words'

/** Height of a row in CSS pixels; the style sheet says the same. */
const ROW = 32
/** Rows drawn beyond what is in sight. */
const BEYOND = 12
const PAGE = 10

interface Props {
  articles: Article[]
  uses: (id: string) => number
  openId: string
  unsaved: (id: string) => boolean
  selected: ReadonlySet<string>
  onOpen(id: string): void
  /** Opens and puts the keyboard into the editor. */
  onEdit(id: string): void
  onToggle(id: string): void
  onSelectAll(on: boolean): void
  onDelete(ids: string[]): void
}

export function ArticleTable(props: Props) {
  const { articles, uses, openId, unsaved, selected, onOpen, onEdit, onToggle, onSelectAll, onDelete } = props
  const t = useWords()
  const reader = useLanguage()
  const scroller = useRef<HTMLDivElement>(null)
  const grid = useRef<HTMLTableElement>(null)
  const [top, setTop] = useState(0)
  const [height, setHeight] = useState(600)
  const at = articles.findIndex(({ id }) => id === openId)

  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const watch = new ResizeObserver(() => setHeight(element.clientHeight))
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  useEffect(() => {
    const element = scroller.current
    if (!element || at < 0) return
    const from = at * ROW
    if (from < element.scrollTop) element.scrollTop = from
    else if (from + ROW > element.scrollTop + element.clientHeight - ROW)
      element.scrollTop = from + ROW * 2 - element.clientHeight
  }, [at])

  const move = (to: number): void => {
    const next = articles[Math.max(0, Math.min(articles.length - 1, to))]
    if (next) onOpen(next.id)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== grid.current) return
    const steps: Record<string, () => void> = {
      ArrowDown: () => move(at + 1),
      ArrowUp: () => move(at < 0 ? 0 : at - 1),
      PageDown: () => move(at + PAGE),
      PageUp: () => move(at - PAGE),
      Home: () => move(0),
      End: () => move(articles.length - 1),
      Enter: () => openId !== '' && onEdit(openId),
      ' ': () => openId !== '' && onToggle(openId),
      Delete: () => onDelete(selected.size > 0 ? [...selected] : at < 0 ? [] : [openId]),
    }
    const step =
      event.key === 'a' && (event.ctrlKey || event.metaKey) ? () => onSelectAll(true) : steps[event.key]
    if (!step) return
    event.preventDefault()
    step()
  }

  const first = Math.max(0, Math.floor(top / ROW) - BEYOND)
  const last = Math.min(articles.length, Math.ceil((top + height) / ROW) + BEYOND)
  return (
    <div class="articles" ref={scroller} onScroll={(event) => setTop(event.currentTarget.scrollTop)}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table that the keyboard walks
        role="grid"
        tabIndex={0}
        ref={grid}
        aria-label={t('library.articles')}
        aria-rowcount={articles.length + 1}
        aria-multiselectable="true"
        aria-activedescendant={at >= first && at < last ? rowId(openId) : undefined}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" class="check-cell">
              <input
                type="checkbox"
                tabIndex={-1}
                aria-label={t('library.selectAll')}
                checked={articles.length > 0 && selected.size === articles.length}
                onChange={(event) => onSelectAll(event.currentTarget.checked)}
              />
            </th>
            <th scope="col">{t('library.field.title')}</th>
            <th scope="col" class="shortcut-cell">
              {t('library.field.shortcut')}
            </th>
            <th scope="col" class="issue-cell">
              {t('library.field.issue')}
            </th>
            <th scope="col" class="number">
              {t('library.used')}
            </th>
          </tr>
        </thead>
        <tbody>
          <Spacer rows={first} />
          {articles.slice(first, last).map((article, offset) => (
            <tr
              key={article.id}
              id={rowId(article.id)}
              aria-rowindex={first + offset + 2}
              aria-selected={selected.has(article.id)}
              aria-current={article.id === openId ? 'true' : undefined}
              onClick={() => onOpen(article.id)}
              onDblClick={() => onEdit(article.id)}
            >
              <td class="check-cell">
                <input
                  type="checkbox"
                  tabIndex={-1}
                  aria-label={t('library.select', { title: article.title })}
                  checked={selected.has(article.id)}
                  onClick={(event) => event.stopPropagation()}
                  onChange={() => onToggle(article.id)}
                />
              </td>
              <td>
                <span class="articles-title" dir="auto" lang={article.language}>
                  {unsaved(article.id) && <span class="unsaved" title={t('library.unsaved')} />}
                  {article.title || t('library.untitled')}
                </span>
              </td>
              <td class="faint">
                <bdi>{article.shortcut}</bdi>
              </td>
              <td class="faint">{issueName(article.issue, reader)}</td>
              <td class="number faint">{uses(article.id) || ''}</td>
            </tr>
          ))}
          <Spacer rows={articles.length - last} />
        </tbody>
      </table>
    </div>
  )
}

/** Stands for rows that are not drawn. */
function Spacer({ rows }: { rows: number }) {
  if (rows <= 0) return null
  return (
    <tr class="spacer">
      <td colSpan={5} style={{ blockSize: `${rows * ROW}px` }} />
    </tr>
  )
}

const rowId = (id: string): string => `article-${id}`
