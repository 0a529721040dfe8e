/** The first pass: every article that shares a word with the question, by how much evidence it holds. */
import type { Documents } from './documents'
import type { Postings } from './postings'
import type { PreparedQuery } from './prepared'
import { evidence } from './scoring'

/** A document that may answer, with the value of its words. */
export interface Candidate {
  document: number
  value: number
}

/** Initials typed whole stand for several words at once. */
const INITIALS_EVIDENCE = 2.4

/** The best documents by their words, best first. `wanted` says which may be answered at all. */
export function firstPass(
  query: PreparedQuery,
  documents: Documents,
  postings: Postings,
  most: number,
  wanted: (document: number) => boolean,
): Candidate[] {
  const values = new Float32Array(documents.numbersGiven)
  const best = new Float32Array(documents.numbersGiven)
  const touched: number[] = []
  let asked = 0
  for (const slot of query.slots) {
    if (!slot.concept) asked += slot.weight
    // Of several ways to say one thing an article gets the best, not the sum.
    const here: number[] = []
    for (const { term, closeness } of slot.ways) {
      postings.each(term, (document, count) => {
        const found = slot.weight * closeness * evidence(count, documents.relativeLength(document))
        const known = best[document] ?? 0
        if (known === 0) here.push(document)
        if (found > known) best[document] = found
      })
    }
    for (const document of slot.documents ?? []) {
      const known = best[document] ?? 0
      if (known === 0) here.push(document)
      best[document] = Math.max(known, slot.weight * INITIALS_EVIDENCE)
    }
    for (const document of here) {
      if (values[document] === 0) touched.push(document)
      values[document] = (values[document] ?? 0) + (best[document] ?? 0)
      best[document] = 0
    }
  }
  if (asked === 0) return []
  return top(touched, values, most, wanted).map((document) => ({
    document,
    value: (values[document] ?? 0) / asked,
  }))
}

/** The documents with the highest values among those wanted. */
function top(
  touched: readonly number[],
  values: Float32Array,
  most: number,
  wanted: (document: number) => boolean,
): number[] {
  const valueAt = (document: number) => values[document] ?? 0
  // A first cut by value alone spares asking `wanted` of every document.
  const floor = floorOf(touched, values, most * 4)
  const found: number[] = []
  const likely = touched.filter((document) => valueAt(document) >= floor)
  // To tell whether one is wanted costs more than to put all in order.
  for (const document of likely.sort((a, b) => valueAt(b) - valueAt(a))) {
    if (found.length === most) break
    if (wanted(document)) found.push(document)
  }
  return found
}

/** A value that at least `keep` documents reach, found on a histogram in one pass. */
function floorOf(touched: readonly number[], values: Float32Array, keep: number): number {
  if (touched.length <= keep) return 0
  let highest = 0
  for (const document of touched) highest = Math.max(highest, values[document] ?? 0)
  const bins = new Uint32Array(256)
  for (const document of touched) {
    const bin = Math.floor(((values[document] ?? 0) / highest) * 255)
    bins[bin] = (bins[bin] ?? 0) + 1
  }
  let kept = 0
  for (let bin = 255; bin >= 0; bin--) {
    kept += bins[bin] ?? 0
    if (kept >= keep) return (bin / 255) * highest
  }
  return 0
}
