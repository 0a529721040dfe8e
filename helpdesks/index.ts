/** What the content script needs of helpdesk pages. */

export { type Desk, type DeskOptions, type DeskReading, openDesk } from './desk'
export { type PartialReason, partialReason } from './diagnosis/partial'
export type { InsertionResult, InsertRequest, RefusalReason, Rewording } from './editors/insertion'
export type { Finder } from './finder'
export type { HelpdeskMap } from './map'
export { type ReadResult, readTranscript } from './read/transcript'
export type { PickerWords, TeachProblem, TeachState, TeachStep } from './teach/steps'
export { watchTrigger } from './trigger'
export { type DraftWatch, watchDraft } from './watch-draft'
