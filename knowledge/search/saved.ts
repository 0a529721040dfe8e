/** The index as plain data, for storing; and back again, when it is whole and made by the same rules. */
import { ArticleIndex } from './article-index'
import { Documents, type SavedDocuments } from './documents'
import type { SavedInitials } from './initials'
import { Postings, type SavedPostings } from './postings'
import { isSavedList, type SavedList } from './small-lists'
import { wordsOf } from './terms'
import { thesaurusMark } from './thesaurus'
import { type SavedVocabulary, Vocabulary } from './vocabulary'

/** Raised when what is saved changes its shape. */
const FORM = 4

export interface SavedIndex {
  form: number
  /** Of the thesaurus it was made with. */
  concepts: number
  vocabulary: SavedVocabulary
  documents: SavedDocuments
  postings: SavedPostings
  initials: SavedInitials
}

/** Titles that are read again and compared with what was saved. */
const SAMPLE = 60

/** Plain data that can be stored and cloned. The index may go on being used. */
export function saveIndex({ vocabulary, documents, postings, initials }: ArticleIndex): SavedIndex {
  return {
    form: FORM,
    concepts: thesaurusMark(),
    postings: postings.saved(vocabulary.size, documents.isAlive),
    vocabulary: vocabulary.saved(),
    documents: documents.saved(),
    initials: initials.saved(),
  }
}

/** The index, or null when the data is damaged, of another form, or made by other rules of reading words. */
export function restoreIndex(raw: unknown): ArticleIndex | null {
  try {
    const saved = raw as SavedIndex
    if (saved.form !== FORM || saved.concepts !== thesaurusMark() || !isWhole(saved)) return null
    const vocabulary = Vocabulary.of(saved.vocabulary)
    const documents = Documents.of(saved.documents, vocabulary)
    const index = new ArticleIndex(vocabulary, documents, Postings.of(saved.postings))
    index.initials.take(saved.initials)
    return isOfTheseRules(index) ? index : null
  } catch {
    return null
  }
}

/** Lengths that must agree, and every number within the list that it points into. */
function isWhole({ vocabulary, documents, postings }: SavedIndex): boolean {
  const size = linesIn(vocabulary.texts)
  const count = linesIn(documents.cards.lines)
  const [words, wordStarts, terms, termStarts, lengths] = documents.lists
  if (!words || !wordStarts || !terms || !termStarts || !lengths) return false
  return (
    documents.lists.every(isSavedList) &&
    [vocabulary.terms, vocabulary.letters].every((list) => list instanceof Uint32Array) &&
    wordStarts.length === count + 1 &&
    termStarts.length === count + 1 &&
    lengths.length === count &&
    wordStarts.at(-1) === words.length &&
    termStarts.at(-1) === terms.length &&
    postings.offsets.length <= size + 1 &&
    postings.offsets.at(-1) === postings.packed.length &&
    below(words, size) &&
    below(terms, size) &&
    below(vocabulary.terms, size)
  )
}

function linesIn(text: string): number {
  let lines = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  return lines
}

function below(list: SavedList, size: number): boolean {
  if (list instanceof Uint16Array && size > 0xffff) return true
  for (let at = 0; at < list.length; at++) if ((list[at] ?? 0) >= size) return false
  return true
}

/** True when titles give the words they gave when the index was made: a new version may read them otherwise. */
function isOfTheseRules({ documents, vocabulary }: ArticleIndex): boolean {
  const step = Math.max(1, Math.floor(documents.numbersGiven / SAMPLE))
  for (let at = 0; at < documents.numbersGiven; at += step) {
    const card = documents.cards.at(at)
    if (!card) continue
    const words = wordsOf(card.title)
    const first = words.length === 0 ? [] : (documents.questionsOf(at)[0] ?? [])
    const same = words.every(
      ({ text, term }, place) =>
        vocabulary.texts[first[place] ?? 0] === text &&
        vocabulary.texts[vocabulary.termOf(first[place] ?? 0)] === term,
    )
    if (!same || first.length !== words.length) return false
  }
  return true
}
