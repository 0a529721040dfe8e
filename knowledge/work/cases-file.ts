/** Cases as a file for others: JSON as they are, or a table with one row a case. */
import type { CaseRecord } from './records'

/** Version of the JSON file. */
const VERSION = 1

/** What a JSON file of cases holds. `exportedAt` is an instant as `toISOString` writes it. */
export function casesAsJson(cases: readonly CaseRecord[], exportedAt: string): object {
  return { format: 'deskside-cases', version: VERSION, exportedAt, cases }
}

const COLUMNS = [
  'id',
  'savedAt',
  'verdict',
  'outcome',
  'issue',
  'topic',
  'language',
  'helpdesk',
  'priority',
  'problem',
  'facts',
  'moods',
  'risks',
  'decided',
  'review',
  'leadNote',
] as const

/** A header and one row a case; lists within a cell are separated by semicolons. */
export function casesAsRows(cases: readonly CaseRecord[]): string[][] {
  const rowOf = (record: CaseRecord): string[] =>
    COLUMNS.map((column) => {
      switch (column) {
        case 'helpdesk':
          return record.helpdeskName
        case 'facts':
          return record.facts.map(({ field, value }) => `${field}: ${value}`).join('; ')
        case 'moods':
          return record.moods.map(({ kind, level }) => `${kind} ${level}`).join('; ')
        case 'risks':
          return record.risks.join('; ')
        default:
          return record[column]
      }
    })
  return [[...COLUMNS], ...cases.map(rowOf)]
}
