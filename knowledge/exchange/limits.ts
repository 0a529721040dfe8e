/** Bounds of what is read: far above any honest library, below what would stop the browser. */

/** Bytes of one file; more is refused. */
export const LARGEST_FILE = 100_000_000
/** Files chosen together, and entries of an archive that are looked at. */
export const MOST_FILES = 60_000
/** Bytes that one import may inflate in all. */
export const LARGEST_INFLATED = 300_000_000
/** Inflated bytes per packed byte; an honest text stays below 30. */
export const HIGHEST_RATIO = 250
/** Below this many bytes the ratio says nothing: ten thousand spaces are no attack. */
export const RATIO_FROM = 1_000_000
/** Entries read from one import; the rest is left out and reported. */
export const MOST_ROWS = 50_000
/** Columns of a table. */
export const MOST_COLUMNS = 200
/** Characters of a cell or of a text in a file; the library itself takes 20,000. */
export const LONGEST_TEXT = 100_000
/** Problems listed one by one; then they are only counted. */
export const MOST_PROBLEMS = 200
/** Examples of a tally. */
export const MOST_EXAMPLES = 5
/** Characters of an example or a detail. */
export const LONGEST_EXAMPLE = 120
/** The library's own bounds of an article, see `parseArticle`. */
export const LONGEST_LINE = 500
export const LONGEST_BODY = 20_000
export const MOST_ITEMS = 500
