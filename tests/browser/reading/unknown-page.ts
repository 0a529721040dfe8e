/** Test only: reads the page it is put into as one that no map describes. */
import type { Transcript } from '../../../copilot/transcript'
import { findMap } from '../../../helpdesks/find'
import type { HelpdeskMap } from '../../../helpdesks/map'
import { openShadowRoot } from '../../../helpdesks/page/query'
import { readTranscript } from '../../../helpdesks/read/transcript'

export interface ReadUnknown {
  /** `none` where nothing is found. */
  state: string
  confidence: number
  transcript: Transcript | null
  map: HelpdeskMap | null
}

declare global {
  interface Window {
    readUnknown?: () => ReadUnknown
  }
}

window.readUnknown = () => {
  const found = findMap(document, openShadowRoot)
  if (!found) return { state: 'none', confidence: 0, transcript: null, map: null }
  const { state, transcript, sidesUnsure } = readTranscript(document, found.map)
  return { ...found, state: state === 'ok' && sidesUnsure ? 'sides-unsure' : state, transcript }
}
