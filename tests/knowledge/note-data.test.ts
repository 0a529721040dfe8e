// Data of the note: kinds, teams and severities name what exists, every kind has its team and its words.
import { describe, expect, it } from 'vitest'
import { NOTE_WORDS } from '../../copilot/note/note-words'
import { otherTeams, severityOf, teamOf } from '../../copilot/note/routing'
import { PRIORITY_REASONS } from '../../copilot/priority/reasons'
import { RISK_KINDS } from '../../copilot/signals'
import { FACT_FIELDS } from '../../knowledge/facts/fields'
import { LANGUAGE_TAGS } from '../../knowledge/languages'
import { FIELD_GROUPS, FIELD_SETS, NOTE_KINDS } from '../../knowledge/note/field-sets'
import { ROUTING, SEVERITIES, TEAMS } from '../../knowledge/note/routing'
import topics from '../../knowledge/signals/topics.json'
import { signals } from '../copilot/note/written'

const REASONS = PRIORITY_REASONS.map(([reason]) => reason as string)
const rules = [...ROUTING.toTeam, ...ROUTING.alsoTold]

describe('field sets', () => {
  it.each(NOTE_KINDS)('%s knows its fields and groups', (kind) => {
    const { line, groups } = FIELD_SETS[kind]
    const parts = new Set<string>([...FACT_FIELDS, 'who', 'system', 'problem'])
    for (const part of line) expect(parts.has(part), part).toBe(true)
    for (const group of Object.keys(groups)) expect(FIELD_GROUPS as readonly string[]).toContain(group)
    for (const field of Object.values(groups).flat()) expect(FACT_FIELDS).toContain(field)
  })
})

describe('routing', () => {
  it('names only teams, kinds, topics, risks, reasons and severities that exist', () => {
    for (const rule of rules) {
      expect(TEAMS).toContain(rule.team)
      if (rule.kind !== undefined) expect(NOTE_KINDS).toContain(rule.kind)
      if (rule.topic !== undefined) expect(topics.map(({ topic }) => topic)).toContain(rule.topic)
      if (rule.risk !== undefined) expect(RISK_KINDS as readonly string[]).toContain(rule.risk)
    }
    for (const { reason, severity } of ROUTING.toSeverity) {
      expect(SEVERITIES).toContain(severity)
      if (reason !== undefined) expect(REASONS).toContain(reason)
    }
    for (const reason of ROUTING.impactReasons) expect(REASONS).toContain(reason)
  })

  it('gives every kind a team of its own choice, and every level a severity', () => {
    for (const kind of NOTE_KINDS)
      expect(
        ROUTING.toTeam.some((rule) => rule.kind === kind),
        kind,
      ).toBe(true)
    expect(severityOf({ level: 'general', reasons: [] })).toBe('low')
    expect(severityOf({ level: 'important', reasons: ['churn'] })).toBe('medium')
    expect(severityOf({ level: 'important', reasons: ['blocked'] })).toBe('high')
    expect(severityOf({ level: 'urgent', reasons: ['deadline-hours'] })).toBe('high')
    expect(severityOf({ level: 'urgent', reasons: ['many'] })).toBe('critical')
  })

  it('sends what endangers people to safety, and tells those who must know', () => {
    const hurt = signals('logistics', 'en', { risks: [{ kind: 'safety', severity: 3, evidence: [] }] })
    expect(teamOf('logistics', hurt)).toBe('safety')
    const threat = signals('payment', 'en', {
      risks: [
        { kind: 'legal', severity: 2, evidence: [] },
        { kind: 'chargeback', severity: 2, evidence: [] },
        { kind: 'exposure', severity: 1, evidence: [] },
      ],
    })
    expect(teamOf('payment', threat)).toBe('billing')
    expect(otherTeams('payment', threat)).toEqual(['legal'])
  })

  it('has words for all of it in every language', () => {
    for (const language of LANGUAGE_TAGS) {
      const { teams, severities, sections, needs } = NOTE_WORDS[language]
      for (const team of TEAMS) expect(teams[team]).toBeTruthy()
      for (const severity of SEVERITIES) expect(severities[severity]).toBeTruthy()
      for (const group of FIELD_GROUPS) expect(sections[group]).toBeTruthy()
      for (const kind of NOTE_KINDS) expect(needs[kind] ?? needs.none).toBeTruthy()
    }
  })
})
