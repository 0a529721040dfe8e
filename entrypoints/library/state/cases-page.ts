/** The case library on the library page: all cases, filtered, one of them open, and the team lead's review. */
import { computed, signal } from '@preact/signals'
import { fold } from '../../../knowledge/text/fold'
import type { Work } from '../../../knowledge/work/open-work'
import type { CaseRecord } from '../../../knowledge/work/records'
import { WorkPage } from './work-page'

export const CASE_FILTERS = ['all', 'new', 'good', 'bad'] as const
export type CaseFilter = (typeof CASE_FILTERS)[number]

const FITS: Record<CaseFilter, (record: CaseRecord) => boolean> = {
  all: () => true,
  new: ({ review }) => review === 'new',
  good: ({ verdict }) => verdict === 'good',
  bad: ({ verdict }) => verdict === 'bad',
}

export class CasesPage extends WorkPage {
  /** All cases, the newest first. */
  readonly cases = signal<CaseRecord[]>([])
  readonly filter = signal<CaseFilter>('all')
  readonly query = signal('')
  readonly openId = signal('')

  readonly counts = computed<Record<CaseFilter, number>>(() => {
    const count = (filter: CaseFilter): number => this.cases.value.filter(FITS[filter]).length
    return { all: count('all'), new: count('new'), good: count('good'), bad: count('bad') }
  })
  readonly shown = computed<CaseRecord[]>(() => {
    const words = fold(this.query.value).split(/\s+/u).filter(Boolean)
    return this.cases.value.filter(FITS[this.filter.value]).filter((record) => {
      const text = words.length === 0 ? '' : textOf(record)
      return words.every((word) => text.includes(word))
    })
  })
  readonly open = computed(() => this.cases.value.find(({ id }) => id === this.openId.value))

  /** Stores what the team lead changed. */
  async change(id: string, changed: Partial<CaseRecord>): Promise<void> {
    const changedAt = new Date().toISOString()
    await this.write((work) =>
      work.changeCase(id, (stored) => stored && { ...stored, ...changed, id, changedAt }),
    )
  }

  async remove(id: string): Promise<void> {
    await this.write((work) => work.remove('cases', [id]))
  }

  protected async load(work: Work): Promise<void> {
    this.cases.value = (await work.listCases()).records
  }
}

function textOf({ problem, decided, leadNote, issue, topic, facts, helpdeskName }: CaseRecord): string {
  return fold(
    [problem, decided, leadNote, issue, topic, helpdeskName, ...facts.map(({ value }) => value)].join(' '),
  )
}
