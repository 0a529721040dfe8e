/** Cases as files: nothing is lost in JSON, and a table has one row a case. */
import { describe, expect, it } from 'vitest'
import { writeCsv } from '../../../knowledge/exchange/containers/csv'
import { casesAsJson, casesAsRows } from '../../../knowledge/work/cases-file'
import { parseCase } from '../../../knowledge/work/parse-record'
import { savedCase } from './records-for-tests'

describe('cases as files', () => {
  it('JSON gives every case back', () => {
    const file = JSON.parse(JSON.stringify(casesAsJson([savedCase()], '2031-05-05T12:00:00.000Z')))
    expect(file).toMatchObject({ format: 'deskside-cases', version: 1 })
    expect(file.cases.map(parseCase)).toEqual([savedCase()])
  })

  it('a table has a header and one row a case, and no cell that a spreadsheet would run', () => {
    const rows = casesAsRows([savedCase(), savedCase({ id: 'c2', problem: '=HYPERLINK("x")' })])
    expect(rows).toHaveLength(3)
    for (const row of rows) expect(row).toHaveLength(rows[0]?.length ?? 0)
    expect(rows[1]).toContain('app_version: 8.2.1; error_code: HB-4012')
    const text = new TextDecoder().decode(writeCsv(rows))
    expect(text).toContain(`'=HYPERLINK`)
  })
})
