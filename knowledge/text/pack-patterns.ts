/** Packs regular expressions with the strings without which they cannot match. Used when the product is built. */
import { packWordGraph } from './build-word-graph'
import { anchorsOf } from './regex-anchors'

/** Regular expressions as plain data. */
export interface PackedPatterns {
  /** Source and flags of each. */
  sources: [source: string, flags: string][]
  /** The strings to look for, each with the numbers of the expressions that it is for. */
  graph: string
  /** Numbers of those that can match without any of the strings. */
  always: number[]
}

/** Collects expressions; each is known by its number. */
export class PatternPacker {
  private readonly numbers = new Map<string, number>()
  private readonly sources: [source: string, flags: string][] = []

  /** The number of an expression. Throws SyntaxError for one that is none. */
  add(source: string, flags = 'u'): number {
    const key = `${flags}/${source}`
    const known = this.numbers.get(key)
    if (known !== undefined) return known
    new RegExp(source, flags)
    this.numbers.set(key, this.sources.length)
    return this.sources.push([source, flags]) - 1
  }

  pack(): PackedPatterns {
    const strings = new Map<string, number[]>()
    const always: number[] = []
    this.sources.forEach(([source], number) => {
      const anchors = anchorsOf(source)
      if (!anchors) always.push(number)
      for (const anchor of anchors ?? []) {
        const known = strings.get(anchor)
        if (known) known.push(number)
        else strings.set(anchor, [number])
      }
    })
    return { sources: this.sources, graph: packWordGraph(strings), always }
  }
}
