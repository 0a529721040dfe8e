/** Records of kept work for tests; the people are invented. */
import type { CaseRecord, PromiseRecord, SightingRecord, TicketRecord } from '../../../knowledge/work/records'

const AT = '2031-05-05T09:00:00.000Z'
const PLACE = {
  site: 'desk.example',
  helpdeskName: 'Harbour Desk',
  label: '4711',
  page: 'https://desk.example/tickets/4711',
}

export function promise(changed: Partial<PromiseRecord> = {}): PromiseRecord {
  return {
    ...PLACE,
    id: 'p1',
    ticket: 't1',
    what: 'I will write to you',
    who: '',
    due: 'by 5 pm',
    dueAt: '2031-05-05T17:00:00.000Z',
    state: 'open',
    madeAt: AT,
    changedAt: AT,
    moves: 0,
    ...changed,
  }
}

export function ticket(changed: Partial<TicketRecord> = {}): TicketRecord {
  return {
    ...PLACE,
    key: 't1',
    helpdesk: 'demo',
    channel: 'chat',
    language: 'en',
    issue: 'technical',
    topic: 'crash',
    priority: 'important',
    mood: { first: 'neutral', last: 'anger', peak: 2 },
    steps: { opened: AT },
    set: {},
    said: 1,
    seenAt: AT,
    ...changed,
  }
}

export function savedCase(changed: Partial<CaseRecord> = {}): CaseRecord {
  return {
    id: 'c1',
    ticket: 't9',
    savedAt: AT,
    changedAt: AT,
    verdict: 'good',
    outcome: 'solved',
    issue: 'technical',
    topic: 'crash',
    language: 'en',
    helpdeskName: 'Harbour Desk',
    priority: 'important',
    problem: 'The app closes when the orders are opened',
    facts: [
      { field: 'app_version', value: '8.2.1' },
      { field: 'error_code', value: 'HB-4012' },
    ],
    moods: [
      { kind: 'anger', level: 2 },
      { kind: 'satisfaction', level: 1 },
    ],
    risks: ['repeat'],
    decided: 'A named owner and a time that was kept',
    review: 'new',
    leadNote: '',
    ...changed,
  }
}

export function sighting(changed: Partial<SightingRecord> = {}): SightingRecord {
  return {
    ticket: 't1',
    symptoms: ['technical/crash'],
    codes: ['HB-4012'],
    helpdeskName: 'Harbour Desk',
    at: AT,
    ...changed,
  }
}
