/** Forms of the note: what a customer writes is read as words in every one of them, and breaks none. */
import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import MarkdownIt from 'markdown-it'
import { describe, expect, it } from 'vitest'
import { formById, NOTE_FORMS } from '../../../copilot/note/forms'
import { noteHtml, textAsHtml } from '../../../copilot/note/forms/html'
import { escapeWiki } from '../../../copilot/note/forms/jira'
import { writeDocument } from '../../../copilot/note/write-document'
import { isWordKey } from '../../../knowledge/interface/words'
import { CRASH, contentSaying, documentOf, SHOW_ALL } from './written'

/** What people and scripts write that some system acts on. */
const HOSTILE = [
  '@channel @here @all @everyone @所有人 look',
  '<!channel> <@U024BE7LH> <at user_id="all"></at> <@zhangsan>',
  '[~admin] {code} {noformat} {panel:title=x} h1. title',
  '[click](javascript:alert(1)) ![x](http://evil.test/p.png) <http://evil.test>',
  '<img src=x onerror=alert(1)> <script>alert(1)</script> </div>',
  'see http://evil.test/a and www.evil.test now, or mailto:x@evil.test',
  '*bold* _italic_ ~gone~ `code` ```fence``` || spoiler ||',
  '# heading > quote - item 1. item + plus = equals',
  '#123 !45 ~label %milestone &67 GH-89 owner/repo#5 /close',
  'back\\slash \\{code} \\\\ \\[a\\](b) &#123;code&#125; &lt;b&gt;',
  '","injected":true,"x":"',
  '|| table || |a|b| ---- bq. quote {{mono}} ^up^ ??cite?? !image.png!',
]

const hostileNote = (words: string) =>
  documentOf([['customer', `the app crashes with error message "${words}" since Monday. ${words}`]], SHOW_ALL)

const textOf = (id: string, words: string): string => formById(id)?.write(hostileNote(words)).text ?? ''

describe.each(NOTE_FORMS.map((form) => form.id))('%s', (id) => {
  const form = NOTE_FORMS.find((one) => one.id === id)

  it('has a name, keeps the facts, and gives the same for the same note', () => {
    expect(form?.name ?? (isWordKey(`note.form.${id}`) ? id : '')).not.toBe('')
    const document = documentOf(CRASH)
    const text = form?.write(document).text ?? ''
    const bare = text.replace(/[\\\u2060]/gu, '')
    for (const value of ['liwei_88', '15.0', '8.2.1']) expect(bare).toContain(value)
    expect(form?.write(document).text).toBe(text)
  })

  it('calls nobody', () => {
    const text = textOf(id, HOSTILE.join(' '))
    // Where at signs are nodes of their own, or the text goes through no parser, they stay words.
    if (id !== 'json' && id !== 'jira-adf')
      expect(text).not.toMatch(/@(?:channel|here|all|everyone|所有人)/iu)
    if (id === 'slack' || id === 'wecom' || id === 'feishu' || id === 'dingtalk')
      expect(text).not.toMatch(/<[!@a]/u)
  })
})

it('no form fails, whatever is said', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (words) => {
      const { document } = writeDocument(contentSaying(words), SHOW_ALL)
      for (const form of NOTE_FORMS) {
        const { text } = form.write(document)
        expect(text, form.id).not.toMatch(/undefined|\[object|\p{Cs}/u)
      }
    }),
    { numRuns: 80 },
  )
}, 60_000)

describe('Markdown', () => {
  const parser = new MarkdownIt({ html: true, linkify: true })

  /** Kinds of everything that is no plain text, sorted. */
  function kinds(text: string): string[] {
    const found: string[] = []
    for (const token of parser.parse(text, {})) {
      if (token.type === 'html_block' || token.type === 'fence' || token.type === 'code_block')
        found.push(token.type)
      for (const child of token.children ?? []) {
        if (!/^(?:text|softbreak|text_special|strong_open|strong_close)$/u.test(child.type))
          found.push(child.type)
      }
    }
    return found
  }

  it.each(['markdown', 'github', 'linear'])('%s reads hostile words as words', (id) => {
    for (const words of HOSTILE) expect(kinds(textOf(id, words)), words).toEqual([])
  })

  it.each(['markdown', 'github', 'linear'])('%s says what was said', (id) => {
    const document = hostileNote(HOSTILE[6] ?? '')
    const html = parser.render(formById(id)?.write(document).text ?? '')
    const words = html
      .replace(/<[^>]+>/gu, ' ')
      .replaceAll('\u2060', '')
      .replaceAll('&quot;', '"')
    expect(words).toContain('*bold* _italic_ ~gone~ `code` ```fence``` || spoiler ||')
  })

  it('has the sections and list of the note, and one link', () => {
    const document = documentOf(CRASH, { address: 'https://desk.example/t/812' })
    const tokens = parser.parse(formById('github')?.write(document).text ?? '', {})
    expect(tokens.filter(({ type }) => type === 'heading_open')).toHaveLength(document.sections.length)
    expect(
      tokens.flatMap(({ children }) => children ?? []).filter(({ type }) => type === 'link_open'),
    ).toHaveLength(1)
  })

  it('keeps code hosts from making references', () => {
    const text = textOf('github', HOSTILE[8] ?? '')
    expect(text).not.toMatch(/#\d|(?<![\p{L}\p{N}])[!&]\d|[~%](?=\p{L})|GH-\d|\n\/close/u)
  })

  it('has commands nowhere at the start of a line', () => {
    for (const id of ['github', 'linear'])
      expect(documentOf([['customer', '/close']], SHOW_ALL) && textOf(id, '/close')).not.toMatch(/^\/\w/mu)
  })
})

describe('HTML', () => {
  /** Tags and attributes of markup, as a parser reads them. */
  function tagsOf(html: string): { tags: Set<string>; attributes: Set<string>; text: string } {
    const tags = new Set<string>()
    const attributes = new Set<string>()
    let text = ''
    const parser = new Parser({
      onopentag(name, given) {
        tags.add(name)
        for (const attribute of Object.keys(given)) attributes.add(attribute)
      },
      ontext(words) {
        text += words
      },
    })
    parser.end(html)
    return { tags, attributes, text }
  }

  it('has its own tags and no others', () => {
    for (const words of HOSTILE) {
      const { tags, attributes } = tagsOf(noteHtml(hostileNote(words)))
      for (const tag of tags) expect(['div', 'h3', 'p', 'ul', 'li', 'strong', 'blockquote']).toContain(tag)
      expect([...attributes].sort()).toEqual(['dir', 'lang'])
    }
  })

  it('has its text beside it', () => {
    const form = formById('html')?.write(documentOf(CRASH))
    expect(form?.html).toContain('<strong>App version:</strong> 8.2.1')
    expect(form?.text).toContain('- App version: 8.2.1')
  })

  it('is made of what the agent wrote, escaped', () => {
    const { tags, text } = tagsOf(textAsHtml('a <b>\nc\n\nd & e', { language: 'fa', rightToLeft: true }))
    expect([...tags].sort()).toEqual(['br', 'div', 'p'])
    expect(text).toBe('a <b>cd & e')
  })
})

describe('Jira', () => {
  it('wiki markup: no macro, link, mention, image or heading of the customer', () => {
    for (const words of HOSTILE) {
      const text = textOf('jira-wiki', words)
      expect(text, words).not.toMatch(/(?<!\\)[{}[\]|]/u)
      expect(text, words).not.toMatch(/\\\\/u)
      expect(text, words).not.toMatch(/(?<!\\)!\w+\.png!/u)
    }
    expect(escapeWiki('\\{code}')).toBe('&#92;\\{code\\}')
    expect(escapeWiki('h1. title')).toBe('h1&#46; title')
    expect(escapeWiki('order HG-204817, v8.2.1')).toBe('order HG-204817, v8.2.1')
  })

  it('ADF: a document of known nodes with no empty text, words untouched', () => {
    const document = hostileNote(HOSTILE.join(' '))
    const tree = JSON.parse(formById('jira-adf')?.write(document).text ?? '')
    const types = new Set<string>()
    let words = ''
    const walk = (node: { type: string; text?: string; content?: unknown[] }): void => {
      types.add(node.type)
      if (node.type === 'text') {
        expect(node.text).not.toBe('')
        words += node.text
      }
      for (const child of node.content ?? []) walk(child as typeof node)
    }
    walk(tree)
    expect(tree).toMatchObject({ type: 'doc', version: 1 })
    for (const type of types)
      expect(['doc', 'heading', 'paragraph', 'text', 'bulletList', 'listItem', 'blockquote']).toContain(type)
    expect(words).toContain(document.line)
  })
})

describe('chats', () => {
  it('Slack: only entities and its own link', () => {
    const text =
      formById('slack')?.write({
        ...hostileNote(HOSTILE.join(' ')),
        link: { label: 'Ticket', url: 'https://desk.example/t?id=1&tab=2' },
      }).text ?? ''
    expect(text.match(/<[^>]*>/gu)).toEqual(['<https://desk.example/t?id=1&amp;tab=2|Ticket>'])
    expect(text.replace(/^\*.*\*$/gmu, '').replace(/\*[^*\n]+:\* /gu, '')).not.toMatch(/[*`~]/u)
  })

  it('no chat makes a link or picture of the customer’s', () => {
    for (const id of ['feishu', 'dingtalk', 'wecom']) {
      const text = textOf(id, HOSTILE.join(' '))
      expect(text).not.toMatch(/\]\(|<\w|<@|https?:\/|```/u)
    }
  })

  it('WeCom: fits into one message, with its link', () => {
    const long = documentOf(
      Array.from({ length: 40 }, (_, at) => ['customer', `${'很长的说明'.repeat(60)}。应用闪退 ${at}`]),
      { ...SHOW_ALL, language: 'zh-Hans', address: 'https://desk.example/t/812' },
    )
    const text =
      formById('wecom')?.write({
        ...long,
        sections: [...long.sections, ...long.sections, ...long.sections, ...long.sections],
      }).text ?? ''
    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(4096)
    expect(text).toContain('https://desk.example/t/812')
  })
})

describe('JSON', () => {
  it('is one object of a named schema, with where each value comes from', () => {
    const data = JSON.parse(formById('json')?.write(documentOf(CRASH)).text ?? '')
    expect(data).toMatchObject({ schema: 'deskside.note', version: 1, language: 'en', kind: 'technical' })
    expect(data.fields.find((one: { field: string }) => one.field === 'app_version')).toEqual({
      field: 'app_version',
      label: 'App version',
      section: 'environment',
      values: [{ text: '8.2.1', source: 'customer', message: 3 }],
    })
    expect(data.steps).toHaveLength(2)
    expect(data.steps[0]).toMatchObject({ canon: 'restart device', result: 'no change' })
  })
})
