/** Own templates: filled from a note, with nothing open left; files and storage are checked. */
import { describe, expect, it } from 'vitest'
import { exampleDocument } from '../../../copilot/note/example'
import {
  parseTemplate,
  parseTemplates,
  readTemplateFile,
  templateProblem,
} from '../../../copilot/note/parse-template'
import { fillTemplate, type NoteTemplate, TEMPLATE_MARKUPS } from '../../../copilot/note/template'
import { TEMPLATE_PLACEHOLDERS } from '../../../copilot/note/template-values'
import { LANGUAGE_TAGS } from '../../../knowledge/languages'
import { CRASH, documentOf } from './written'

const template = (body: string, markup = 'plain'): NoteTemplate => ({
  id: 'own-1',
  name: 'Own',
  markup,
  body,
})
const filled = (body: string, markup?: string): string =>
  fillTemplate(template(body, markup), documentOf(CRASH))

describe('filling', () => {
  it('puts in values and lists', () => {
    expect(filled('{{fact.account}} on {{fact.os}} {{fact.os_version}}\n- {{note.steps}}')).toBe(
      'liwei_88 on iOS 15.0\n- restarted “restarted the phone and cleared cache”: no change\n- cleared cache: no change',
    )
  })
  it('leaves out a line that knows nothing, and marks an unknown beside others', () => {
    expect(filled('a\nOrder {{fact.order_id}}\n{{fact.account}}/{{fact.order_id}}\nb')).toBe(
      'a\nliwei_88/–\nb',
    )
  })
  it('takes a fallback, also an empty one', () => {
    expect(filled('Order {{fact.order_id|none given}}')).toBe('Order none given')
    expect(filled('{{fact.account}}{{fact.order_id|}}')).toBe('liwei_88')
  })
  it('joins a list that stands amid other words', () => {
    expect(filled('tried: {{note.missing}}.')).toMatch(/^tried: .+; .+\.$/u)
  })
  it('escapes for its markup', () => {
    const document = documentOf([
      ['customer', 'the page crashes with <img src=x> [a](b) @channel since Monday'],
    ])
    const fill = (markup: string) => fillTemplate(template('{{fact.symptom}}', markup), document)
    expect(fill('html')).not.toContain('<img')
    expect(fill('markdown')).toContain('\\[a\\]')
    expect(fill('jira-wiki')).toContain('\\[a\\]')
    expect(fill('slack')).not.toContain('@channel')
  })
  it('fills nothing a value says', () => {
    const document = documentOf([['customer', 'the app crashes with {{note.team}} since Monday']])
    expect(fillTemplate(template('{{fact.symptom}}'), document)).toContain('{{note.team}}')
  })
  it.each(LANGUAGE_TAGS)('leaves no placeholder open, whichever it is, in %s', (language) => {
    const body = TEMPLATE_PLACEHOLDERS.map((name) => `${name}: {{${name}}} {{${name}}}\n{{${name}}}`).join(
      '\n',
    )
    for (const markup of TEMPLATE_MARKUPS) {
      const text = fillTemplate(template(body, markup.id), exampleDocument(language))
      expect(text, markup.id).not.toMatch(/\{\{|\}\}|undefined/u)
    }
  })
  it('masks as every form does', () => {
    const text = fillTemplate(template('{{fact.email}} {{fact.phone}} {{fact.name}}'), exampleDocument('en'))
    expect(text).toBe('n•••@••• •••43 N. K.')
  })
})

describe('checking', () => {
  it.each([
    [{ name: '', body: 'x' }, { kind: 'name' }],
    [{ name: 'x', body: ' ' }, { kind: 'body' }],
    [
      { name: 'x', body: '{{fact.nothing}}' },
      { kind: 'placeholder', name: 'fact.nothing' },
    ],
    [
      { name: 'x', body: 'a {{Not One}} b' },
      { kind: 'placeholder', name: '{{Not One}}' },
    ],
    [
      { name: 'x', body: 'a {{note.line b' },
      { kind: 'placeholder', name: '{{note.line b' },
    ],
    [{ name: 'x', body: '{{note.line}} {{our.shop|us}} {{fact.os}}' }, null],
  ])('%j', (given, problem) => {
    expect(templateProblem(given)).toEqual(problem)
  })
  it('takes nothing that is none', () => {
    for (const value of [
      null,
      1,
      {},
      { id: 'line', name: 'a', body: 'b' },
      { id: '../x', name: 'a', body: 'b' },
    ])
      expect(parseTemplate(value)).toBeUndefined()
    expect(parseTemplate({ id: 'a', name: ' A ', body: 'b\r\nc', markup: 'nothing' })).toEqual({
      id: 'a',
      name: 'A',
      markup: 'plain',
      body: 'b\nc',
    })
    expect(parseTemplates([template('a'), template('b')])).toEqual([template('b')])
  })
  it('reads a file of its own and no other', () => {
    const file = JSON.stringify({
      deskside: 'note-templates',
      version: 1,
      templates: [template('a'), { id: 1 }],
    })
    expect(readTemplateFile(file)).toEqual({ templates: [template('a')], left: 1 })
    for (const other of ['', '[]', '{"deskside":"maps"}', 'null']) expect(readTemplateFile(other)).toBeNull()
  })
})
