/**
 * Opens the library as the worker's first deed, and reads what every start needs of it: the browser does so while the
 * worker's own code is still being read.
 */
import { openLibrary } from '../knowledge/library/open-library'
import { readKept } from './read-kept'

export const libraryOpening = openLibrary()
export const keptAtStart = libraryOpening.then(readKept)
// A failure is told by each request that waits for the library.
keptAtStart.catch(() => undefined)
