/** Writes our Markdown subset from tags and texts as a parser of HTML reports them, in one pass. */
import type { TellLoss } from './html-to-markdown'

/** Content that is no text for a customer. */
const DROPPED = new Set([
  'script',
  'style',
  'head',
  'template',
  'noscript',
  'object',
  'embed',
  'iframe',
  'svg',
  'math',
  'select',
])
const HEADINGS = /^h[1-6]$/
const BLOCKS = new Set([
  ...['p', 'div', 'section', 'article', 'header', 'footer', 'main', 'blockquote', 'table', 'tr', 'pre', 'hr'],
  ...['dl', 'dt', 'dd', 'address', 'figure', 'figcaption', 'center', 'details', 'summary', 'fieldset'],
])

/** Takes tags in the order of the text; `end` gives the Markdown. */
export class MarkdownWriter {
  private out = ''
  private line = ''
  /** Line breaks owed before the next text: 1 a new line, 2 a new paragraph. */
  private owed = 0
  private readonly lists: { ordered: boolean; count: number }[] = []
  private dropping = 0
  private inPre = 0
  private bold: number | undefined
  private boldDepth = 0
  private link: { from: number; href: string } | undefined
  private cells = 0

  constructor(private readonly tell: TellLoss) {}

  open(name: string, attributes: Record<string, string>): void {
    if (this.dropping > 0 || DROPPED.has(name)) {
      if (this.dropping === 0 && name !== 'head' && name !== 'style') this.tell('active-content', `<${name}>`)
      this.dropping++
      return
    }
    if (name === 'br') this.breakLine()
    else if (name === 'ul' || name === 'ol') {
      this.block(this.lists.length > 0 ? 1 : 2)
      this.lists.push({ ordered: name === 'ol', count: 0 })
    } else if (name === 'li') this.openItem()
    else if (HEADINGS.test(name)) {
      this.block(2)
      this.openBold()
    } else if (name === 'td' || name === 'th') {
      if (this.cells++ > 0) this.text(' | ')
    } else if (BLOCKS.has(name)) this.openBlock(name)
    else if (name === 'b' || name === 'strong') this.openBold()
    else if (name === 'a') this.openLink(attributes.href)
    else if (name === 'img') this.picture(attributes)
    else if (name === 'attribute') this.attribute(attributes)
    else if (name === 'input' || name === 'button' || name === 'video' || name === 'audio')
      this.tell('active-content', `<${name}>`)
  }

  close(name: string): void {
    if (this.dropping > 0) {
      this.dropping--
      return
    }
    if (name === 'ul' || name === 'ol') {
      this.lists.pop()
      this.block(this.lists.length > 0 ? 1 : 2)
    } else if (name === 'li') this.block(1)
    else if (HEADINGS.test(name)) {
      this.closeBold()
      this.block(2)
    } else if (BLOCKS.has(name)) {
      if (name === 'pre') this.inPre--
      // An item is one line, so a paragraph in it goes on with a space.
      if (this.lists.length > 0 && name !== 'table' && name !== 'tr') this.space()
      else this.block(name === 'tr' || name === 'dt' || name === 'dd' ? 1 : 2)
    } else if (name === 'b' || name === 'strong') this.closeBold()
    else if (name === 'a') this.closeLink()
  }

  text(text: string): void {
    if (this.dropping > 0) return
    if (this.inPre > 0 && this.lists.length === 0) {
      const [first = '', ...rest] = text.split('\n')
      this.put(first)
      for (const next of rest) {
        this.breakLine()
        this.put(next)
      }
      return
    }
    const flat = text.replaceAll(/[\s\u00a0]+/g, ' ')
    this.put(this.line === '' || this.line.endsWith(' ') || this.owed > 0 ? flat.trimStart() : flat)
  }

  end(): string {
    this.closeBold()
    this.closeLink()
    this.out += this.line
    return this.out
      .split('\n')
      .map((line) => line.trimEnd())
      .join('\n')
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim()
  }

  private put(text: string): void {
    if (text === '') return
    if (this.owed > 0) {
      this.endLine(this.owed)
      this.owed = 0
    }
    this.line += text
  }

  private endLine(breaks: number): void {
    // A link of ours does not go over a line's end.
    this.closeLink()
    const bold = this.bold !== undefined
    this.finishBold()
    this.out += this.line.trimEnd()
    if (this.out !== '') this.out += '\n'.repeat(breaks)
    this.line = ''
    if (bold) this.bold = 0
  }

  private block(breaks: number): void {
    this.closeLink()
    if (this.line === '' && this.out === '') return
    const inItem = this.lists.length > 0 && /^(?:- |\d+\. )$/.test(this.line)
    if (!inItem) this.owed = Math.max(this.owed, breaks)
  }

  private openBlock(name: string): void {
    if (name === 'table') this.tell('table', '')
    if (name === 'tr') this.cells = 0
    if (name === 'pre') this.inPre++
    if (this.lists.length > 0 && name !== 'table' && name !== 'tr') this.space()
    else this.block(name === 'tr' || name === 'dd' ? 1 : 2)
  }

  private breakLine(): void {
    if (this.lists.length > 0) this.space()
    else {
      this.put('')
      if (this.owed === 0 && (this.line !== '' || this.out !== '')) this.endLine(1)
    }
  }

  private space(): void {
    if (this.owed === 0 && this.line !== '' && !this.line.endsWith(' ')) this.line += ' '
  }

  private openItem(): void {
    this.block(1)
    const list = this.lists.at(-1)
    if (list) list.count++
    this.put(list?.ordered ? `${list.count}. ` : '- ')
  }

  private openBold(): void {
    if (this.boldDepth++ > 0) return
    this.put('')
    this.bold = this.owed > 0 ? 0 : this.line.length
  }

  private closeBold(): void {
    if (this.boldDepth > 0) this.boldDepth--
    if (this.boldDepth > 0) return
    this.finishBold()
    this.bold = undefined
  }

  /** Puts the marks around what was written since the bold part began on this line. */
  private finishBold(): void {
    if (this.bold === undefined || this.owed > 0) return
    const marker = /^(?:- |\d+\. )/.exec(this.line)?.[0].length ?? 0
    const from = Math.max(this.bold, marker)
    const inner = this.line.slice(from)
    const text = inner.trim()
    if (text === '' || text.includes('**')) return
    const before = inner.slice(0, inner.indexOf(text))
    const after = inner.slice(before.length + text.length)
    this.line = `${this.line.slice(0, from)}${before}**${text}**${after}`
  }

  private openLink(href: string | undefined): void {
    this.closeLink()
    if (!href) return
    if (this.owed > 0) {
      this.endLine(this.owed)
      this.owed = 0
    }
    this.link = { from: this.line.length, href: href.trim() }
  }

  private closeLink(): void {
    const { link } = this
    this.link = undefined
    if (!link || link.from > this.line.length) return
    const label = this.line.slice(link.from)
    const text = label.trim()
    const before = label.slice(0, label.indexOf(text))
    const after = label.slice(before.length + text.length)
    this.line = this.line.slice(0, link.from) + before + this.linked(text, link.href) + after
  }

  private linked(text: string, href: string): string {
    if (/^(mailto|tel):/i.test(href)) {
      const address = href.replace(/^\w+:/, '').replace(/\?.*$/, '')
      return text === '' || text === address ? address : `${text} (${address})`
    }
    // A placeholder for an address cannot stand in a link of ours, so it stands beside its label.
    if (/^(?:[{#]\{|\{%|%7B%7B)/i.test(href)) return text === href ? text : `${text} (${href})`
    if (!/^https?:\/\/\S/i.test(href) || href.length > 480) {
      if (href !== '' && !href.startsWith('#')) this.tell('link', href)
      return text
    }
    const url = href.replaceAll(' ', '%20').replaceAll('(', '%28').replaceAll(')', '%29')
    if (text === '' || text === href || text === url) return url
    return `[${text.replaceAll(/[[\]]/g, '').slice(0, 200)}](${url})`
  }

  private picture({ alt = '', src = '' }: Record<string, string>): void {
    const name =
      alt.trim() ||
      src
        .replace(/[?#].*$/, '')
        .split('/')
        .at(-1) ||
      ''
    this.tell('picture', name)
    if (alt.trim() !== '') this.text(alt.trim())
  }

  /** Intercom's `<attribute key="user.name" default="there"/>` as its own text form. */
  private attribute({ key = '', default: fallback = '' }: Record<string, string>): void {
    if (key !== '') this.put(fallback === '' ? `{{${key}}}` : `{{${key}|fallback:"${fallback}"}}`)
  }
}
