/** What the content script needs of helpdesk pages. */

export { type Desk, type DeskOptions, type DeskReading, openDesk } from './desk'
export { type PartialReason, partialReason } from './diagnosis/partial'
export type { InsertionResult, InsertRequest, RefusalReason } from './editors/insertion'
export type { HelpdeskMap } from './map'
export { parseMap } from './parse-map'
export { type ReadResult, readTranscript } from './read/transcript'
export { startTeaching, type TeachSession } from './teach/session'
export {
  type PickerWords,
  TEACH_STEPS,
  type TeachProblem,
  type TeachState,
  type TeachStep,
} from './teach/steps'
