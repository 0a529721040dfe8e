/** Which kind of issue the wording of a message as a whole leans to, beside the phrases of the lexicon. */
import model from '../../knowledge/signals/issue-wording.json'
import type { Folded } from '../../knowledge/text/fold'
import { ISSUE_KINDS, type IssueKind } from '../signals'
import type { Feature, Script } from '../wording/features'
import { readLeaning } from '../wording/linear-model'

/** So few words known say no more than their part of this. */
export const FEWEST_OF_ISSUE = 16
/** How much the wording counts beside the lexicon's scores. */
const SHARE: Record<Script, number> = { latin: 0.2, han: 0.15, arabic: 0.6 }

export interface IssueWording {
  /** What to add to the score of each kind, `none` included. */
  lean(kind: IssueKind): number
  /** The places that lean most to a kind, strongest first. */
  places(kind: IssueKind): Feature[]
}

/** Reads the wording of a message. */
export function readIssueWording(folded: Folded): IssueWording {
  const { script, scores, places } = readLeaning(model, folded, FEWEST_OF_ISSUE)
  return {
    lean: (kind) => (scores[ISSUE_KINDS.indexOf(kind)] ?? 0) * SHARE[script],
    places: (kind) => places(ISSUE_KINDS.indexOf(kind)),
  }
}
