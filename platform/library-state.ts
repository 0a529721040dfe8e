/** The library as one worker has it: opened, with an index that is loaded or built, and kept up to date. */
import type { Article } from '../knowledge/article'
import type { LanguageTag } from '../knowledge/languages'
import type { DamagedArticle, Library } from '../knowledge/library/open-library'
import type { LearnedRecord } from '../knowledge/library/schema'
import type { StarterArticles } from '../knowledge/library/starter'
import { ArticleIndex } from '../knowledge/search/article-index'
import { restoreIndex, saveIndex } from '../knowledge/search/saved'
import { type Kept, readKept, type SavedIndex } from './read-kept'

/** Articles kept at hand; the others are read when they are found. */
const AT_HAND = 4000
/**
 * So many articles are put into the index at once. How rare a word is can be told of the whole library only, and of a
 * part of it replies fit less well than they do; but nobody waits for ten thousand in four languages.
 */
const AT_ONCE = 1000
/** Typed search waits so long to be made ready: what the conversation asks for comes first. Milliseconds. */
const WARM_AFTER = 1500
/** Quiet time after changes before the index is saved, milliseconds. */
const SAVE_AFTER = 4000

/** The starter articles: which version they are, and where to get them when another one is in the library. */
export interface StarterSource {
  version: string
  load(): Promise<StarterArticles>
}

export class LibraryState {
  private readonly atHand = new Map<string, Article>()
  /** Articles not yet in the index, by language: a conversation needs one, and its panel should not wait for four. */
  private readonly waiting = new Map<LanguageTag, Article[]>()
  /** Learned phrasings by article. */
  private readonly learned = new Map<string, string[]>()
  private saving: ReturnType<typeof setTimeout> | undefined
  private isWarm = false
  /** True once something was answered from a part of the library. */
  private isPart = false
  /** Called when what was answered from a part of the library can be answered from all of it. */
  onWhole: () => void = () => undefined
  index = new ArticleIndex()
  damaged: DamagedArticle[] = []
  /** The library's revision that the index is of; null when it is not known any more. */
  private revision: number | null = null

  private constructor(readonly library: Library) {}

  /**
   * The library with the starter articles in it, and its index as far as it was saved.
   *
   * @param early what the library kept a moment ago: nearly every start finds the starter articles in
   */
  static async of(
    library: Library,
    starter: StarterSource,
    now: string,
    early: Promise<Kept>,
  ): Promise<LibraryState> {
    const state = new LibraryState(library)
    let kept = await early
    if (kept.starter !== starter.version) {
      await library.mergeStarter(await starter.load(), now)
      kept = await readKept(library)
    }
    await state.take(kept)
    return state
  }

  /** How many articles there are. */
  get size(): number {
    let size = this.index.size
    for (const articles of this.waiting.values()) size += articles.length
    return size
  }

  /** True while some languages are not in the index yet. */
  get isBuilding(): boolean {
    return this.waiting.size > 0
  }

  /** An article by id, and several in the order asked for; those that cannot be read are left out. */
  async articles(ids: readonly string[]): Promise<Article[]> {
    const missing = ids.filter((id) => !this.atHand.has(id))
    for (const article of missing.length > 0 ? await this.library.getMany(missing) : [])
      this.keepAtHand(article)
    return ids.flatMap((id) => this.atHand.get(id) ?? [])
  }

  /** Puts the articles of a language into the index, of all languages when none is named. */
  enter(language?: LanguageTag): void {
    const isSmall = this.size <= AT_ONCE
    for (const [tag, articles] of this.waiting) {
      if (language !== undefined && tag !== language && !isSmall) continue
      this.index.add(articles.map((article) => this.searchable(article)))
      this.waiting.delete(tag)
    }
    if (this.isBuilding) this.isPart = true
    else this.saveLater()
  }

  /** Makes ready, some time after the first question, what typing will ask for. */
  warmSearch(): void {
    if (this.isWarm) return
    this.isWarm = true
    setTimeout(() => this.index.warm(), WARM_AFTER)
  }

  /** Puts in the other languages one by one, so that a question in between is answered soon. */
  enterRest = (): void => {
    const [next] = this.waiting.keys()
    if (next === undefined) {
      this.index.warm()
      if (this.isPart) this.onWhole()
      this.isPart = false
      return
    }
    this.enter(next)
    setTimeout(this.enterRest, 0)
  }

  /** Takes articles that changed in storage over into the index; `revision` is the library's after the change. */
  async refresh(ids: readonly string[], revision: string): Promise<void> {
    this.enter()
    this.takeLearned(await this.library.learned())
    const articles = new Map((await this.library.getMany(ids)).map((article) => [article.id, article]))
    for (const id of ids) {
      const article = articles.get(id)
      this.atHand.delete(id)
      if (article) {
        this.keepAtHand(article)
        this.index.add([this.searchable(article)])
      } else this.index.remove(id)
    }
    // A change that was not heard of makes the index one of no known revision: it is not saved then.
    this.revision =
      this.revision !== null && Number(revision) === this.revision + 1 ? this.revision + 1 : null
    this.saveLater()
  }

  /** Takes over what was kept; without an index that fits all articles are read. */
  private async take({ learned, revision, saved }: Kept): Promise<void> {
    this.takeLearned(learned)
    const index = saved && restoreIndex(saved.index)
    if (index) {
      this.index = index
      this.damaged = Array.isArray(saved.damaged) ? saved.damaged : []
    } else await this.readAll()
    this.revision = Number(revision)
  }

  private async readAll(): Promise<void> {
    const { articles, damaged } = await this.library.list()
    this.damaged = damaged
    for (const article of articles) {
      this.keepAtHand(article)
      const others = this.waiting.get(article.language)
      if (others) others.push(article)
      else this.waiting.set(article.language, [article])
    }
  }

  private takeLearned(records: readonly LearnedRecord[]): void {
    this.learned.clear()
    for (const { article, text } of records) {
      const others = this.learned.get(article)
      if (others) others.push(text)
      else this.learned.set(article, [text])
    }
  }

  /** An article with its learned phrasings, as the index reads it. */
  private searchable(article: Article): Article {
    const learned = this.learned.get(article.id)
    return learned ? { ...article, phrasings: [...article.phrasings, ...learned] } : article
  }

  private keepAtHand(article: Article): void {
    const [oldest] = this.atHand.keys()
    if (this.atHand.size >= AT_HAND && oldest !== undefined) this.atHand.delete(oldest)
    this.atHand.set(article.id, article)
  }

  private saveLater(): void {
    clearTimeout(this.saving)
    this.saving = setTimeout(() => {
      if (this.revision === null || this.isBuilding) return
      const saved: SavedIndex = { index: saveIndex(this.index), damaged: this.damaged }
      this.library.saveIndex(String(this.revision), saved).catch(() => undefined)
    }, SAVE_AFTER)
  }
}
