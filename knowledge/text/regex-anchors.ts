/**
 * What a text must hold for a regular expression to match in it at all: one of a list of plain strings.
 *
 * Looking for the strings of hundreds of expressions in one walk is much cheaper than trying each expression, and
 * an expression that never gets so far need not be compiled. Used when the product is built.
 */
import {
  best,
  characters,
  frequency,
  MOST_EXACT,
  MOST_OF_CLASS,
  NOTHING,
  type Part,
  shortened,
} from './regex-parts'

/**
 * Strings of which a text must hold one; undefined when there are none, or when the source uses what is not known
 * here. `source` is that of an expression with the flag `u` and without `i`.
 */
export function anchorsOf(source: string): string[] | undefined {
  try {
    const reader = new Reader(source)
    const needs = best(reader.alternatives())
    return needs && reader.isAtEnd ? shortened(needs) : undefined
  } catch (error) {
    if (error instanceof UnknownSyntax) return undefined
    throw error
  }
}

const DIGITS = '0123456789'

class UnknownSyntax extends Error {}

class Reader {
  private at = 0

  constructor(private readonly source: string) {}

  get isAtEnd(): boolean {
    return this.at === this.source.length
  }

  /** Alternatives up to the closing parenthesis or the end. */
  alternatives(): Part {
    const parts = [this.sequence()]
    while (this.takes('|')) parts.push(this.sequence())
    if (parts.length === 1) return parts[0] ?? NOTHING
    const exact = new Set<string>()
    let all = true
    for (const part of parts) {
      if (part.exact) for (const string of part.exact) exact.add(string)
      all &&= part.exact !== undefined && exact.size <= MOST_EXACT
    }
    const needs = parts.map(best)
    return {
      ...(all ? { exact } : {}),
      ...(needs.includes(undefined) ? {} : { needs: needs.flatMap((need) => need ?? []) }),
    }
  }

  private sequence(): Part {
    let run: ReadonlySet<string> = new Set([''])
    let whole = true
    let needs: readonly string[] | undefined
    const consider = (other: readonly string[] | undefined): void => {
      if (other && (!needs || frequency(other) < frequency(needs))) needs = other
    }
    while (!this.isAtEnd && !'|)'.includes(this.peek())) {
      const part = this.quantified()
      if (part.exact && part.exact.size * run.size <= MOST_EXACT) {
        const before = run
        const behind = part.exact
        run = new Set([...before].flatMap((one) => [...behind].map((other) => one + other)))
        continue
      }
      consider(best({ exact: run }))
      whole = false
      consider(best(part))
      run = part.exact ?? new Set([''])
    }
    consider(best({ exact: run }))
    return { ...(whole ? { exact: run } : {}), ...(needs ? { needs } : {}) }
  }

  private quantified(): Part {
    const part = this.atom()
    const [least, most] = this.quantifier()
    if (least === 1 && most === 1) return part
    if (least === 0) {
      return most === 1 && part.exact ? { exact: new Set(['', ...part.exact]) } : {}
    }
    const needs = best(part)
    return needs ? { needs } : {}
  }

  /** Least and most repetitions. */
  private quantifier(): [number, number] {
    const found = /^(?:[?*+]|\{(\d+)(,?)(\d*)\})\??/.exec(this.source.slice(this.at, this.at + 16))
    if (!found) return [1, 1]
    this.at += found[0].length
    if (found[1] === undefined)
      return found[0].startsWith('+') ? [1, 99] : [0, found[0].startsWith('?') ? 1 : 99]
    const least = Number(found[1])
    return [least, found[2] === '' ? least : found[3] === '' ? 99 : Number(found[3])]
  }

  private atom(): Part {
    const character = this.next()
    if (character === '(') return this.group()
    if (character === '[') return this.characterClass()
    if (character === '^' || character === '$') return NOTHING
    if (character === '.') return {}
    if (character === '\\') return characters(this.escaped())
    return { exact: new Set([character]) }
  }

  private group(): Part {
    const lead = /^\?(?::|<?[=!]|<\w+>)/.exec(this.source.slice(this.at, this.at + 40))?.[0]
    if (lead === undefined && this.peek() === '?') throw new UnknownSyntax()
    this.at += lead?.length ?? 0
    const inner = this.alternatives()
    if (!this.takes(')')) throw new UnknownSyntax()
    // What stands around a match is not looked at.
    return lead !== undefined && /^\?<?[=!]$/.test(lead) ? NOTHING : inner
  }

  private characterClass(): Part {
    const negated = this.takes('^')
    const found: string[] = []
    let many = negated
    while (!this.takes(']')) {
      if (this.isAtEnd) throw new UnknownSyntax()
      const first = this.classCharacter()
      if (
        first === undefined ||
        first.length > 1 ||
        this.peek() !== '-' ||
        this.source[this.at + 1] === ']'
      ) {
        if (first === undefined) many = true
        else found.push(...first)
        continue
      }
      this.at++
      const last = this.classCharacter()
      const from = first.codePointAt(0) ?? 0
      const to = last?.codePointAt(0) ?? 0
      if (to - from > MOST_OF_CLASS) many = true
      else for (let code = from; code <= to; code++) found.push(String.fromCodePoint(code))
    }
    return many ? {} : characters(found.join(''))
  }

  private classCharacter(): string | undefined {
    const character = this.next()
    return character === '\\' ? this.escaped(true) : character
  }

  /** The characters that an escape stands for; undefined for many. Boundaries stand for an empty string. */
  private escaped(inClass = false): string | undefined {
    const character = this.next()
    if (character === 'd') return DIGITS
    if ('sSwWD'.includes(character)) return undefined
    if (character === 'b' || character === 'B') {
      if (inClass) throw new UnknownSyntax()
      return ''
    }
    if (character === 'p' || character === 'P') {
      if (!this.takes('{')) throw new UnknownSyntax()
      while (this.next() !== '}');
      return undefined
    }
    if (character === 'u' || character === 'x') {
      const digits = /^(?:\{[\da-f]+\}|[\da-f]{4})/i.exec(this.source.slice(this.at, this.at + 8))?.[0]
      if (digits === undefined || character === 'x') throw new UnknownSyntax()
      this.at += digits.length
      return String.fromCodePoint(Number.parseInt(digits.replace(/[{}]/g, ''), 16))
    }
    const control = { n: '\n', t: '\t', r: '\r', f: '\f', v: '\v' }[character]
    if (control) return control
    if (/[\p{L}\p{N}]/u.test(character)) throw new UnknownSyntax()
    return character
  }

  private peek(): string {
    return this.source.charAt(this.at)
  }

  private takes(character: string): boolean {
    if (this.peek() !== character) return false
    this.at++
    return true
  }

  private next(): string {
    const code = this.source.codePointAt(this.at)
    if (code === undefined) throw new UnknownSyntax()
    const character = String.fromCodePoint(code)
    this.at += character.length
    return character
  }
}
