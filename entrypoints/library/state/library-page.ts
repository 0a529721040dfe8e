/** The library page's state: what is listed, chosen, edited and done. Everything stored goes through the worker. */
import { batch, computed, effect, signal } from '@preact/signals'
import type { Article } from '../../../knowledge/article'
import type { LanguageTag } from '../../../knowledge/languages'
import type { DamagedArticle } from '../../../knowledge/library/open-library'
import type { ChangeRecord, LearnedRecord, UseRecord } from '../../../knowledge/library/schema'
import type { Trashed } from '../../../knowledge/library/trash'
import type { Written } from '../../../knowledge/library/writing'
import { nearDuplicates } from '../../../knowledge/near-duplicates'
import { fold } from '../../../knowledge/text/fold'
import type { Knowledge } from '../../../platform/knowledge-client'
import { Drafts } from './drafts'
import { onShelf, type Shelf } from './shelves'

/** Typed hits taken; more are not looked through. */
const HITS = 500
/** Changes from other panels are gathered for so long before the list is read again, milliseconds. */
const GATHER = 200
const CHANGES_SHOWN = 50

/** What was just done, and whether it can be taken back. */
export interface Done {
  kind: 'saved' | 'imported' | 'trashed' | 'recovered' | 'undone' | 'kept-apart' | 'failed'
  count: number
  about: string
  /** Change to undo; 0 when there is none. */
  change: number
}

export class LibraryPage {
  readonly articles = signal<Article[]>([])
  readonly damaged = signal<DamagedArticle[]>([])
  readonly shipped = signal<ReadonlySet<string>>(new Set())
  readonly uses = signal<Map<string, UseRecord>>(new Map())
  readonly learned = signal<LearnedRecord[]>([])
  readonly trash = signal<Trashed[]>([])
  readonly changes = signal<ChangeRecord[]>([])
  readonly loaded = signal(false)
  readonly failure = signal('')
  readonly done = signal<Done | null>(null)

  readonly shelf = signal<Shelf>('all')
  /** Path of a folder; empty for all. */
  readonly folder = signal('')
  readonly language
  readonly query = signal('')
  private readonly hits = signal<{ query: string; ids: string[] }>({ query: '', ids: [] })
  readonly selected = signal<ReadonlySet<string>>(new Set())
  readonly openId = signal('')
  readonly drafts = new Drafts()

  readonly byId = computed(() => new Map(this.articles.value.map((article) => [article.id, article])))
  readonly open = computed(
    () => this.drafts.all.value.get(this.openId.value) ?? this.byId.value.get(this.openId.value),
  )
  /** Everything an article says, folded, by id. */
  private readonly texts = computed(
    () =>
      new Map(
        this.articles.value.map((article) => {
          const { id, title, shortcut, folder = '', tags, phrasings, replies } = article
          const bodies = replies.map(({ body }) => body)
          return [id, fold([title, shortcut, folder, ...tags, ...phrasings, ...bodies].join('\n'))]
        }),
      ),
  )
  /** Groups of near-duplicates, by article. Worked out when the shelf is looked at. */
  readonly alike = computed(() => {
    const groups = new Map<string, string[]>()
    if (this.shelf.value === 'alike')
      for (const group of nearDuplicates(this.articles.value)) for (const id of group) groups.set(id, group)
    return groups
  })
  readonly shown = computed(() => this.listed())

  /** @param language of the reader: what is listed first */
  constructor(
    private readonly knowledge: Knowledge,
    language: LanguageTag,
  ) {
    this.language = signal<LanguageTag | ''>(language)
    let waiting: ReturnType<typeof setTimeout> | undefined
    knowledge.onChanged(() => {
      clearTimeout(waiting)
      waiting = setTimeout(() => this.load(), GATHER)
    })
    effect(() => {
      const query = this.query.value.trim()
      if (query === '') this.hits.value = { query, ids: [] }
      else this.search(query)
    })
    // What is no longer shown is no longer selected: nobody deletes what they do not see.
    effect(() => {
      const shown = new Set(this.shown.value.map(({ id }) => id))
      const kept = [...this.selected.peek()].filter((id) => shown.has(id))
      if (kept.length < this.selected.peek().size) this.selected.value = new Set(kept)
    })
  }

  async load(): Promise<void> {
    try {
      const [{ articles, damaged, shipped }, uses, learned, trash, changes] = await Promise.all([
        this.knowledge.list(),
        this.knowledge.uses(),
        this.knowledge.learned(),
        this.knowledge.trash(),
        this.knowledge.changes(CHANGES_SHOWN),
      ])
      batch(() => {
        this.articles.value = articles
        this.damaged.value = damaged
        this.shipped.value = new Set(shipped)
        this.uses.value = uses
        this.learned.value = learned
        this.trash.value = trash
        this.changes.value = changes
        this.loaded.value = true
        this.failure.value = ''
      })
    } catch (error) {
      this.failure.value = error instanceof Error ? error.message : String(error)
    }
  }

  private listed(): Article[] {
    const language = this.language.value
    const folder = this.folder.value
    const shelf = this.shelf.value
    const known = {
      uses: this.uses.value,
      alike: this.alike.value,
      shipped: this.shipped.value,
      today: today(),
    }
    const fits = (article: Article): boolean =>
      (language === '' || article.language === language) &&
      (folder === '' || article.folder === folder || (article.folder?.startsWith(`${folder}/`) ?? false)) &&
      onShelf(article, shelf, known)
    if (this.query.value.trim() !== '') return this.matching().filter(fits)
    const listed = this.articles.value.filter(fits)
    if (shelf !== 'alike') return listed.sort((a, b) => a.title.localeCompare(b.title, a.language))
    const place = new Map([...known.alike.values()].map((group, at) => [group, at]))
    const of = ({ id }: Article) => place.get(known.alike.get(id) ?? []) ?? 0
    return listed.sort((a, b) => of(a) - of(b))
  }

  /** What the search finds, as in the panel, and after it every article that holds the typed words somewhere. */
  private matching(): Article[] {
    const { query, ids } = this.hits.value
    const found = new Map(ids.flatMap((id) => [[id, this.byId.value.get(id)] as const]))
    const words = fold(query).split(/\s+/u).filter(Boolean)
    // Filters mean exactly what they say.
    if (words.length > 0 && !/[#:]/u.test(query))
      for (const [id, text] of this.texts.value)
        if (words.every((word) => text.includes(word))) found.set(id, this.byId.value.get(id))
    return [...found.values()].filter((article) => article !== undefined)
  }

  private async search(query: string): Promise<void> {
    try {
      const hits = await this.knowledge.searchTyped(query, this.language.peek() || undefined, HITS)
      if (query === this.query.peek().trim())
        this.hits.value = { query, ids: hits.map(({ article }) => article.id) }
    } catch (error) {
      this.failure.value = error instanceof Error ? error.message : String(error)
    }
  }

  /** Title of another article of the language under the same shortcut. */
  sameShortcut({ id, language, shortcut }: Article): string | undefined {
    const wanted = fold(shortcut.trim())
    if (wanted === '') return undefined
    return this.articles.value.find(
      (other) => other.id !== id && other.language === language && fold(other.shortcut) === wanted,
    )?.title
  }

  toggle(id: string): void {
    const next = new Set(this.selected.peek())
    if (!next.delete(id)) next.add(id)
    this.selected.value = next
  }

  selectAll(on: boolean): void {
    this.selected.value = new Set(on ? this.shown.peek().map(({ id }) => id) : [])
  }

  /** Stores what is being written of an article. True when it was stored. */
  save(id: string): Promise<boolean> {
    const draft = this.drafts.all.peek().get(id)
    if (!draft) return Promise.resolve(true)
    return this.does('saved', draft.title, 1, async () => {
      const written = await this.knowledge.put([draft], { kind: 'edit', about: draft.title })
      this.drafts.drop(id)
      return written
    })
  }

  /** Changes several articles in one go. */
  change(articles: readonly Article[], work: (article: Article) => Article): Promise<boolean> {
    const changed = articles.map(work)
    return this.does('saved', changed[0]?.title ?? '', changed.length, () =>
      this.knowledge.put(changed, { kind: 'bulk', about: changed[0]?.title ?? '' }),
    )
  }

  /**
   * Stores what an import brings, in one transaction that can be undone as a whole.
   *
   * @param onStored called as soon as it is stored, before the list is read anew
   */
  importAll(articles: Article[], about: string, onStored: () => void): Promise<boolean> {
    return this.does('imported', about, articles.length, async () => {
      const written = await this.knowledge.put(articles, { kind: 'import', about })
      onStored()
      return written
    })
  }

  remove(ids: readonly string[]): Promise<boolean> {
    const title = this.byId.peek().get(ids[0] ?? '')?.title ?? ''
    return this.does('trashed', title, ids.length, () => this.knowledge.remove([...ids]))
  }

  recover(ids: readonly string[]): Promise<boolean> {
    const title = this.trash.peek().find(({ article }) => article.id === ids[0])?.article.title ?? ''
    return this.does('recovered', title, ids.length, () => this.knowledge.recover([...ids]))
  }

  emptyTrash(): Promise<boolean> {
    return this.does('undone', '', 0, async () => {
      await this.knowledge.emptyTrash()
      return undefined
    })
  }

  undo(change: number, about: string): Promise<boolean> {
    return this.does('undone', about, 1, async () => {
      const undone = await this.knowledge.undo(change)
      if (undone.changedSince.length > 0) {
        const count = undone.changedSince.length
        this.done.value = { kind: 'kept-apart', count, about, change: 0 }
        return undefined
      }
      return undone
    })
  }

  restore(article: Article): Promise<boolean> {
    this.drafts.drop(article.id)
    return this.does('saved', article.title, 1, () =>
      this.knowledge.put([article], { kind: 'restore', about: article.title }),
    )
  }

  async forget(numbers: readonly number[]): Promise<void> {
    await this.knowledge.forget([...numbers])
    await this.load()
  }

  versions(id: string): ReturnType<Knowledge['versions']> {
    return this.knowledge.versions(id)
  }

  /** Does something that is stored, and says what came of it. */
  private async does(
    kind: Done['kind'],
    about: string,
    count: number,
    work: () => Promise<Written | undefined>,
  ): Promise<boolean> {
    try {
      this.done.value = null
      const written = await work()
      if (written) this.done.value = { kind, about, count, change: written.change }
      await this.load()
      return true
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      this.done.value = { kind: 'failed', about: reason, count: 0, change: 0 }
      return false
    }
  }
}

/** The agent's own day, yyyy-mm-dd. */
function today(): string {
  const now = new Date()
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
