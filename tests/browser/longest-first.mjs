/** Order of the browser tests: the longest files first, so that two workers end at about the same time. */
import { BaseSequencer } from 'vitest/node'

/** Files that take ten seconds or more, the longest first; the others as they come. */
const LONGEST = [
  'editors/editors',
  'reading/desks',
  'reading/never-sends',
  'reading/reading',
  'reading/guard',
  'reading/unknown',
  'keys/keys',
  'keys/editors',
  'library/store',
  'states',
  'teach/repair',
  'library/exchange',
]

/** @param {import('vitest/node').TestSpecification} file */
function placeOf({ moduleId }) {
  const place = LONGEST.findIndex((name) => moduleId.replaceAll('\\', '/').endsWith(`/${name}.test.ts`))
  return place < 0 ? LONGEST.length : place
}

export class LongestFirst extends BaseSequencer {
  /** @param {import('vitest/node').TestSpecification[]} files */
  async sort(files) {
    const sorted = await super.sort(files)
    return sorted.toSorted((a, b) => placeOf(a) - placeOf(b))
  }
}
