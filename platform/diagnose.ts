/**
 * How the script in the page comes to a diagnosis that it does not carry: the teaching script, put into the frame
 * when one is asked for, leaves it in the world that both share and that page scripts cannot see.
 */
import type { diagnose } from '../helpdesks/diagnosis/diagnose'

interface Shared {
  desksideDiagnose?: typeof diagnose
}

/** Offers the diagnosis to the other script of this frame. */
export function offerDiagnosis(work: typeof diagnose): void {
  const shared = globalThis as Shared
  shared.desksideDiagnose = work
}

/** The diagnosis of this frame as text; empty until it is offered. */
export const diagnoseHere: typeof diagnose = (...page) =>
  (globalThis as Shared).desksideDiagnose?.(...page) ?? ''
