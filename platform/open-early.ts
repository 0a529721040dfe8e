/** Opens the library as the worker's first deed: the browser does it while the worker's own code is still being read. */
import { openLibrary } from '../knowledge/library/open-library'

export const libraryOpening = openLibrary()
// A failure is told by each request that waits for the library.
libraryOpening.catch(() => undefined)
