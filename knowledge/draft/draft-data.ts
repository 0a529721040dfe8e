/** What a reply is made of and what questions ask, as words: `knowledge/languages/<tag>/draft.json`. */
import en from '../languages/en/draft.json'
import fa from '../languages/fa/draft.json'
import zhHans from '../languages/zh-Hans/draft.json'

/** The data of Simplified Chinese also reads Traditional. */
export type DraftLanguage = 'en' | 'zh-Hans' | 'fa'

export interface QuestionData {
  kind: string
  /** Phrases that ask for it. */
  asks: string[]
  /** Phrases of an answer to it; `@time` stands for every way to name a time. */
  answers: string[]
  /** A number answers it too. */
  digits?: boolean
}

export interface DraftData {
  parts: { solution: string[]; 'follow-up': string[] }
  /** Kinds of question, the particular before the general. */
  questions: QuestionData[]
  /** Regular expressions with the group `name`, over the draft as written. */
  greeting: string
  thanks: string
  /** Words that stand where a name would, folded. */
  notNames: string[]
  /** What numbers of the customer are called, and what numbers we give ourselves; over folded text. */
  orderLabels: string
  givenLabels: string
  /** What is promised or refused, by its name. */
  deeds: Record<string, string[]>
  refuses: string[]
}

export const DRAFT_DATA: Record<DraftLanguage, DraftData> = { en, 'zh-Hans': zhHans, fa }
