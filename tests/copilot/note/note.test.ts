/** Escalation notes: only what was said, in every language, by kind of case, with what is missing. */
import { describe, expect, it } from 'vitest'
import { formById, NOTE_FORMS } from '../../../copilot/note/forms'
import { panelFields } from '../../../copilot/note/panel-fields'
import { writeDocument } from '../../../copilot/note/write-document'
import { LANGUAGE_TAGS } from '../../../knowledge/languages'
import { FIELD_SETS, NOTE_KINDS } from '../../../knowledge/note/field-sets'
import { CRASH, contentOf, documentOf, MASK_ALL, SHOW_ALL } from './written'

const section = (document: ReturnType<typeof documentOf>, key: string) =>
  document.sections.find((one) => one.key === key)?.rows ?? []
const markdown = (document: ReturnType<typeof documentOf>) => formById('markdown')?.write(document).text ?? ''

describe('the line', () => {
  it('is in house style', () => {
    expect(documentOf(CRASH).line).toBe(
      'user liwei_88, iOS 15.0, app 8.2.1, app crashes in My > Orders since yesterday; restarted, cleared cache: no change; needs investigation',
    )
  })
  it.each(LANGUAGE_TAGS)('has the same values in %s', (language) => {
    const { line } = documentOf(CRASH, { language })
    for (const value of ['liwei_88', '15.0', '8.2.1']) expect(line).toContain(value)
    expect(line).not.toMatch(/undefined|\{|\n/u)
  })
  it('translates steps and leaves quotes', () => {
    const { line } = documentOf(CRASH, { language: 'zh-Hans' })
    expect(line).toContain('清缓存')
    expect(line).toContain('crashes in My > Orders since yesterday')
  })
  it('says nothing when nothing was said', () => {
    const content = contentOf([['customer', 'hello']], { kind: 'none' })
    expect(content.facts).toEqual([])
    expect(documentOf([['customer', 'hello']], {}, { kind: 'none' }).line).toBe('for information')
  })
  it('begins with what the kind of case is found by', () => {
    const { line } = documentOf(
      [['customer', 'order HG-204817, you charged me $129.00 twice, paid by visa. username: maya_b']],
      {},
      { kind: 'payment' },
    )
    expect(line).toMatch(/^user maya_b, order HG-204817, amount \$129\.00, paid by visa/iu)
  })
})

describe('kinds of case', () => {
  it('each have fields of their own, every field once', () => {
    for (const kind of NOTE_KINDS) {
      const fields = Object.values(FIELD_SETS[kind].groups).flat()
      expect(new Set(fields).size, kind).toBe(fields.length)
      expect(fields.length).toBeGreaterThan(4)
    }
    expect(new Set(NOTE_KINDS.map((kind) => JSON.stringify(FIELD_SETS[kind]))).size).toBe(NOTE_KINDS.length)
  })
  it('order their groups by use', () => {
    const first = (kind: 'technical' | 'logistics' | 'account') =>
      panelFields(
        contentOf([['customer', 'order HG-204817, username: maya_b, the app crashes']], { kind }),
        'en',
        {},
      )[0]?.key
    expect(first('technical')).toBe('problem')
    expect(first('logistics')).toBe('references')
    expect(first('account')).toBe('customer')
  })
  it('show what does not belong to the kind as well', () => {
    const groups = panelFields(
      contentOf([['customer', 'parcel HG-204817 is lost. iOS 15.0']], { kind: 'logistics' }),
      'en',
      {},
    )
    expect(groups.find(({ key }) => key === 'further')?.fields.map(({ field }) => field)).toContain(
      'os_version',
    )
  })
  it('make an account that was taken over a matter of security', () => {
    const content = contentOf([['customer', 'somebody changed my password']], {
      kind: 'account',
      signals: { issues: [{ kind: 'account', topic: 'takeover', confidence: 1, evidence: [] }] },
    })
    expect(content).toMatchObject({ kind: 'security', team: 'security' })
  })
})

describe('the assessment', () => {
  const urgent = {
    priority: { level: 'urgent' as const, reasons: ['many', 'threat'] },
    risks: [{ kind: 'legal' as const, severity: 2 as const, evidence: [] }],
  }
  it('gives severity with reasons, impact, the team and who else is told', () => {
    const rows = section(documentOf(CRASH, {}, { signals: urgent }), 'triage')
    expect(Object.fromEntries(rows.map(({ key, text }) => [key, text]))).toMatchObject({
      severity: 'critical (many are affected, threatens consequences)',
      matter: 'Technical',
      team: 'Engineering',
      alsoTold: 'Legal and privacy',
      impact: 'many are affected',
      need: 'needs investigation',
      by: 'by tomorrow noon',
    })
  })
  it('names the shop’s own teams', () => {
    const rows = section(documentOf(CRASH, { teamNames: { technical: 'Crew 7' } }), 'triage')
    expect(rows.find(({ key }) => key === 'team')?.text).toBe('Crew 7')
  })
  it('marks what the agent says as theirs', () => {
    const document = documentOf(CRASH, {
      added: {
        fields: { device: 'iPhone 12' },
        need: 'a fix in 8.2.2',
        by: 'Friday 17:00',
        severity: 'high',
        team: 'safety',
      },
    })
    const rows = Object.fromEntries(section(document, 'triage').map(({ key, text }) => [key, text]))
    expect(rows).toMatchObject({
      severity: 'high (added by the agent)',
      team: 'Safety (added by the agent)',
      need: 'a fix in 8.2.2 (added by the agent)',
      by: 'Friday 17:00 (added by the agent)',
    })
    const device = section(document, 'environment').find(({ key }) => key === 'device')
    expect(device?.values).toEqual([{ text: 'iPhone 12 (added by the agent)', source: 'typed' }])
    expect(document.line).toContain('iPhone 12 (added by the agent)')
    expect(section(document, 'missing').map(({ label }) => label)).not.toContain('Device')
  })
})

describe('the long forms', () => {
  it('have the steps with their results, in the customer’s words too', () => {
    expect(section(documentOf(CRASH), 'steps').map(({ text }) => text)).toEqual([
      'restarted “restarted the phone and cleared cache”: no change',
      'cleared cache: no change',
    ])
  })
  it('say what the customer was told and promised', () => {
    const told = section(documentOf(CRASH), 'told')
    expect(told.map(({ key }) => key)).toContain('promised')
    expect(told.find(({ key }) => key === 'promised')?.text).toContain('by tomorrow noon')
    expect(told.find(({ key }) => key === 'lastTold')?.text).toContain('mail you by tomorrow noon')
  })
  it('quote the sentence of the problem', () => {
    expect(section(documentOf(CRASH), 'quotes')[0]?.text).toBe('app crashes in My > Orders since yesterday.')
  })
  it('tell what happened when, in the reader’s calendar', () => {
    const transcript = {
      messages: CRASH.map(([role, text], at) => ({
        id: `m${at}`,
        role,
        text,
        time: `2026-11-2${4 + at}T09:30:00Z`,
      })),
    }
    const english = section(documentOf(CRASH, {}, { transcript }), 'timeline')
    expect(english.map(({ text }) => text.replace(/“.*”/u, '…'))).toEqual([
      'The problem began',
      'Customer wrote in',
      'First answer',
      'Last message from the customer',
      'Promised: …',
    ])
    // Midnight of the 23rd on this computer, told in another zone.
    expect(english[0]?.label).toMatch(/^2[23] Nov 2026/u)
    expect(english[1]?.label).toMatch(/^24 Nov 2026, 09:30/u)
    const persian = section(documentOf(CRASH, { language: 'fa' }, { transcript }), 'timeline')
    expect(persian[1]?.label).toMatch(/آذر.*۱۴۰۵/u)
  })
  it('name contradictions', () => {
    const content = contentOf([['customer', 'my name is Maya Brown, order HG-204817']], {
      customer: { name: 'Nora Keller' },
    })
    const { document } = writeDocument(content, SHOW_ALL)
    const name = section(document, 'customer').find(({ key }) => key === 'name')
    expect(name?.values?.every(({ conflict }) => conflict)).toBe(true)
    expect(name?.text).toMatch(/\(conflicting\)$/u)
  })
  it('lead back to the ticket', () => {
    const document = documentOf(CRASH, { address: 'https://desk.example/app/tickets/812?token=s3cret&tab=2' })
    expect(document.link?.url).toBe('https://desk.example/app/tickets/812?tab=2')
    for (const form of NOTE_FORMS) {
      if (form.id !== 'line')
        expect(form.write(document).text, form.id).toContain('desk.example/app/tickets/812')
      expect(form.write(document).text).not.toContain('s3cret')
    }
  })
  it('have their sections as Markdown', () => {
    for (const title of [
      'Summary',
      'Assessment',
      'Customer',
      'Environment',
      'Problem',
      'Steps tried',
      'Still missing',
    ])
      expect(markdown(documentOf(CRASH))).toContain(`## ${title}\n`)
  })
})

describe('what is missing', () => {
  it('asks in the language of the customer and labels in that of the reader', () => {
    const content = contentOf([['customer', '扫地机连不上网']], { spoken: 'zh-Hans' })
    expect(content.missing.length).toBeGreaterThan(0)
    for (const { question } of content.missing) expect(question).toMatch(/\p{Script=Han}/u)
    const rows = section(writeDocument(content, MASK_ALL).document, 'missing')
    for (const { label } of rows) expect(label).toMatch(/^[\p{Script=Latin} -]+$/u)
  })
  it('never asks for what is known', () => {
    const { missing, facts } = contentOf(CRASH)
    const known = new Set(facts.map(({ field }) => field))
    for (const { field } of missing) expect(known.has(field)).toBe(false)
  })
})

describe('fields in the panel', () => {
  it('lead to the words they were read from', () => {
    const fields = panelFields(contentOf(CRASH), 'en', {}).flatMap((group) => group.fields)
    const version = fields.find(({ field }) => field === 'os_version')
    expect(version?.values[0]).toMatchObject({ text: '15.0', evidence: { messageId: 'm2' } })
    expect(version?.label).toBe('System version')
  })
  it('are not masked, but for cards', () => {
    const content = contentOf([
      ['customer', 'mail maya@mail.test, my card 4111 1111 1111 1111 was charged twice'],
    ])
    const texts = panelFields(content, 'en', {}).flatMap((group) =>
      group.fields.flatMap(({ values }) => values),
    )
    expect(texts.map(({ text }) => text)).toContain('maya@mail.test')
    expect(JSON.stringify(texts.map(({ text }) => text))).not.toContain('4111 1111')
  })
})
