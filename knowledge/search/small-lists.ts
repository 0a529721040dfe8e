/** Lists of numbers in as few bytes as they take: what is read from the disk at every start is waited for. */

/** Numbers below 65,536 take two bytes each. */
export type SavedList = Uint32Array | Uint16Array

/** A table of counts: as it is, or where it is nearly empty, as the places that hold something. */
export type SavedTable = Uint16Array | { size: number; places: Uint32Array; counts: Uint16Array }

export function small(list: Uint32Array): SavedList {
  for (let at = 0; at < list.length; at++) if ((list[at] ?? 0) > 0xffff) return list
  return Uint16Array.from(list)
}

export const isSavedList = (list: unknown): list is SavedList =>
  list instanceof Uint32Array || list instanceof Uint16Array

/** The list as it is worked with; one in full size is taken over. */
export const full = (list: SavedList): Uint32Array =>
  list instanceof Uint32Array ? list : Uint32Array.from(list)

/** Bytes of a place and its count beside those of a count alone. */
const DEARER = 3

export function smallTable(table: Uint16Array): SavedTable {
  let held = 0
  for (let at = 0; at < table.length; at++) if (table[at] !== 0) held++
  if (held * DEARER > table.length) return table
  const places = new Uint32Array(held)
  const counts = new Uint16Array(held)
  let next = 0
  for (let at = 0; at < table.length; at++) {
    if (table[at] === 0) continue
    places[next] = at
    counts[next++] = table[at] ?? 0
  }
  return { size: table.length, places, counts }
}

/** The table as it is worked with. Throws RangeError when it is of another size or not whole. */
export function fullTable(table: SavedTable, size: number): Uint16Array {
  if (table instanceof Uint16Array) {
    if (table.length !== size) throw new RangeError('table')
    return table
  }
  const { places, counts } = table
  if (table.size !== size || places.length !== counts.length) throw new RangeError('table')
  const whole = new Uint16Array(size)
  for (let at = 0; at < places.length; at++) whole[places[at] ?? 0] = counts[at] ?? 0
  return whole
}
