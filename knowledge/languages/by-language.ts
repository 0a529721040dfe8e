/** Texts by language of which a page may hold one language only: the four together are slow to read at every start. */
import type { LanguageTag } from './index'

export class ByLanguage<T> {
  private readonly known = new Map<LanguageTag, T>()

  /** @param name what the texts are, for the error when they are missing */
  constructor(private readonly name: string) {}

  add(language: LanguageTag, texts: T): void {
    this.known.set(language, texts)
  }

  /** The texts of a language. Throws where it has not been added: a page adds what it shows before it draws. */
  of(language: LanguageTag): T {
    const texts = this.known.get(language)
    if (!texts) throw new Error(`The ${this.name} of ${language} were not loaded.`)
    return texts
  }

  /** The texts of any language that is there: for what is the same in all, such as their keys. */
  any(): T | undefined {
    const [first] = this.known.values()
    return first
  }
}
