/**
 * Every message between the parts of the extension, one type a direction.
 *
 * Panel and page talk over a port that the panel opens, one port a frame. The background only tells an open
 * panel about clicks and shortcuts. Requests carry a number, answers repeat it.
 */

import type { Transcript } from '../copilot/transcript'
import type {
  HelpdeskMap,
  InsertionResult,
  InsertRequest,
  PartialReason,
  PickerWords,
  Rewording,
  TeachState,
  TeachStep,
} from '../helpdesks'

/** Name of the port from panel to page. */
export const PAGE_PORT = 'deskside-page'

/** File of the content script in the built extension. */
export const CONTENT_SCRIPT = 'content-scripts/conversation.js'

/** Name of the port to the script of *Teach this page*, and that script's file. */
export const TEACH_PORT = 'deskside-teach'
export const TEACHING_SCRIPT = 'content-scripts/teaching.js'

/** Name of the port to the script of the reply picker, and that script's file. */
export const PICKER_PORT = 'deskside-picker'
export const PICKER_SCRIPT = 'content-scripts/picker.js'

/** Built path of the search for pages that no map describes; put into a frame that wants it. */
export const FINDING_SCRIPT = 'content-scripts/finding.js'

/** How far the page has been read. Keys of the interface words `reading.state.*`. */
export type ReadingState = 'reading' | 'ok' | 'empty' | 'no-conversation' | 'sides-unsure' | 'ambiguous'

/** What a frame of the page shows; a new one replaces the old one. */
export interface PageReport {
  state: ReadingState
  mapSource: 'built-in' | 'found' | 'taught'
  /** 0 to 1; built-in maps are 1. */
  confidence: number
  /** Where the page's own map reads nothing in it any more: whose place the map in use took. */
  insteadOf?: 'built-in' | 'taught'
  host: string
  /** What told for whom the reply box writes: a selector of the map, or words of the page. */
  boxSign?: string
  transcript: Transcript | null
  /** True when the messages were read on another page of the same ticket; set in the panel. */
  remembered?: true
  /** Why the transcript is partial, when it is. */
  partialWhy?: PartialReason
}

export type PageToPanel =
  /** A frame is there and asks for the maps kept for its site. `inside`: an outer frame of its site reaches it. */
  | { type: 'hello'; host: string; inside: boolean }
  | { type: 'map'; request: number; map: HelpdeskMap | null }
  /** The transcript's messages are those that follow what is left of the ones sent before. */
  | { type: 'report'; report: PageReport; skip: number; keep: number }
  | { type: 'inserted'; request: number; result: InsertionResult }
  | { type: 'box-shown'; request: number; shown: boolean }
  /** What stands in the reply box; null without one. */
  | { type: 'box-text'; request: number; text: string | null }
  | { type: 'diagnosis'; request: number; text: string }
  /** What stands in the reply box now, at a pause in typing; null without one. */
  | { type: 'draft-typed'; text: string | null }
  | { type: 'trigger-typed' }
  /** This frame is one that no map describes. */
  | { type: 'finder-wanted' }

export type PanelToPage =
  /** Nothing is read before these are known, so that no other reading flashes up. */
  | { type: 'maps'; maps: HelpdeskMap[]; sides: { map: string; swapped: boolean }[] }
  | { type: 'map'; request: number }
  /** Reads with a map that is being taught, or with null without one again. */
  | { type: 'draft'; map: HelpdeskMap | null }
  | { type: 'insert'; request: number; insert: InsertRequest }
  | { type: 'show-box'; request: number }
  | { type: 'read-box'; request: number }
  /** From now on tells what stands in the reply box whenever it changes, or stops. */
  | { type: 'follow-draft'; on: boolean }
  | { type: 'reword'; request: number; rewording: Rewording }
  | { type: 'diagnose'; request: number }
  | { type: 'read-now' }
  /** The search for pages that no map describes was put into the frame, or could not be. */
  | { type: 'finder-here'; here: boolean }
  /** What calls the reply picker up when it is typed; empty for nothing. */
  | { type: 'trigger'; text: string }
  | { type: 'swap-sides' }

/** What the script of teaching tells. */
export interface TeachToPanel {
  type: 'teach-state'
  state: TeachState
}

export type PanelToTeach =
  | { type: 'teach-pick'; step: TeachStep; words: PickerWords }
  | { type: 'teach-forget'; step: TeachStep }
  | { type: 'teach-swap' }
  | { type: 'teach-key'; key: string; shift: boolean }
  | { type: 'teach-pause' }

/** A page's script tells the background that its page is there, so that a panel opened for it need wait for little. */
export interface PageToBackground {
  type: 'page-here'
}

/** The background tells whichever panel is open in that window. */
export type BackgroundToPanel =
  | { type: 'tab-clicked'; tabId: number; windowId: number }
  | { type: 'insert-suggestion'; windowId: number; number: 1 | 2 | 3 }
