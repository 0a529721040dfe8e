/** What a fact is called in the reader's language: the labels of `knowledge/languages/<tag>/note.json`. */
import { ByLanguage } from '../languages/by-language'

/** By field of a fact. */
export const FIELD_LABELS = new ByLanguage<Record<string, string>>('names of facts')
