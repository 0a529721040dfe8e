/** Reads ZIP archives in bounds: entries by name, inflated piece by piece, never more than was agreed. */
import { HIGHEST_RATIO, LARGEST_INFLATED, MOST_FILES, RATIO_FROM } from '../limits'

/** Why an archive cannot be read. */
export class ZipError extends Error {
  override name = 'ZipError'
  constructor(readonly code: 'zip.broken' | 'zip.bomb' | 'zip.encrypted' | 'files.too-many') {
    super(code)
  }
}

export interface ZipEntry {
  /** With "/" between folders; without leading "/", "." and "..". */
  name: string
  /** Gives the content in pieces. Throws `ZipError`. `take` returns false to stop. */
  stream(take: (piece: Uint8Array) => boolean | undefined): void
  /** The whole content. Throws `ZipError`. */
  read(): Uint8Array
}

/** How much an import has inflated so far; one for all its archives. */
export interface InflateBudget {
  left: number
}

export const newBudget = (): InflateBudget => ({ left: LARGEST_INFLATED })

/** True for bytes that begin as a ZIP archive does, also an empty one. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && (bytes[3] ?? 0) < 7
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
/** Packed bytes at a time: at the most a thousand times as many come out before they are counted. */
const PIECE = 8192

/**
 * Lists the files of an archive by its central directory.
 *
 * @throws ZipError when it is damaged, encrypted, or holds too many files
 */
export async function openZip(bytes: Uint8Array, budget: InflateBudget): Promise<ZipEntry[]> {
  const { Inflate } = await import('fflate')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const word = (at: number): number => number(at, 4)
  const number = (at: number, size: 2 | 4): number => {
    if (at < 0 || at + size > bytes.length) throw new ZipError('zip.broken')
    return size === 2 ? view.getUint16(at, true) : view.getUint32(at, true)
  }

  const inflate = (
    data: Uint8Array,
    method: number,
    take: (piece: Uint8Array) => boolean | undefined,
  ): void => {
    let stopped = false
    let given = 0
    const give = (piece: Uint8Array): void => {
      if (stopped || piece.length === 0) return
      given += piece.length
      budget.left -= piece.length
      if (budget.left < 0 || (given > RATIO_FROM && given > data.length * HIGHEST_RATIO))
        throw new ZipError('zip.bomb')
      if (take(piece) === false) stopped = true
    }
    const inflater = method === 0 ? undefined : new Inflate(give)
    for (let at = 0; at < data.length && !stopped; at += PIECE) {
      const piece = data.subarray(at, at + PIECE)
      if (!inflater) give(piece)
      else {
        try {
          inflater.push(piece, at + PIECE >= data.length)
        } catch (cause) {
          // The library's own errors are numbered; others come from whoever takes the pieces.
          const numbered = cause instanceof Error && 'code' in cause && typeof cause.code === 'number'
          throw numbered ? new ZipError('zip.broken') : cause
        }
      }
    }
  }

  const end = endOf(bytes, word)
  const count = number(end + 10, 2)
  let at = word(end + 16)
  const entries: ZipEntry[] = []
  for (let index = 0; index < count; index++) {
    if (index >= MOST_FILES) throw new ZipError('files.too-many')
    if (word(at) !== CENTRAL) throw new ZipError('zip.broken')
    const flags = number(at + 8, 2)
    const method = number(at + 10, 2)
    const packed = word(at + 20)
    const nameLength = number(at + 28, 2)
    const local = word(at + 42)
    const name = cleanPath(nameOf(bytes.subarray(at + 46, at + 46 + nameLength), (flags & 0x800) !== 0))
    at += 46 + nameLength + number(at + 30, 2) + number(at + 32, 2)
    if (name === '' || name.endsWith('/')) continue

    const stream: ZipEntry['stream'] = (take) => {
      if (flags & 1) throw new ZipError('zip.encrypted')
      if ((method !== 0 && method !== 8) || word(local) !== LOCAL) throw new ZipError('zip.broken')
      const from = local + 30 + number(local + 26, 2) + number(local + 28, 2)
      if (from + packed > bytes.length) throw new ZipError('zip.broken')
      inflate(bytes.subarray(from, from + packed), method, take)
    }
    entries.push({ name, stream, read: () => join(stream) })
  }
  return entries
}

function join(stream: ZipEntry['stream']): Uint8Array {
  const pieces: Uint8Array[] = []
  let length = 0
  stream((piece) => {
    pieces.push(piece.slice())
    length += piece.length
    return true
  })
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** Place of the end record: within the last 64 kB, because a comment may follow. */
function endOf(bytes: Uint8Array, word: (at: number) => number): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at--) {
    if (bytes[at] === 0x50 && word(at) === END) return at
  }
  throw new ZipError('zip.broken')
}

/** Names are UTF-8 when they say so or can be; Chinese Windows writes GB18030 without saying. */
function nameOf(bytes: Uint8Array, utf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !utf8 }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** A path that only goes inwards. */
export function cleanPath(name: string): string {
  const folder = /[/\\]$/.test(name)
  const parts = name.split(/[/\\]+/).filter((part) => part !== '' && part !== '.' && part !== '..')
  return parts.join('/') + (folder && parts.length > 0 ? '/' : '')
}
