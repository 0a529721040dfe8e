/** Words too common to tell what a text is about, in folded spelling. */
import words from './fillers.json'

export const FILLERS: ReadonlySet<string> = new Set(Object.values(words).flat())
