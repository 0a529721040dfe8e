/** An import from the chosen file to the stored articles: a dry run first, then all of it or nothing. */
import { batch, computed, signal } from '@preact/signals'
import type { FieldName } from '../../../knowledge/exchange/fields'
import type { FormatName } from '../../../knowledge/exchange/formats'
import { LARGEST_FILE } from '../../../knowledge/exchange/limits'
import type { ImportPlan, ReadOptions, SourceFile } from '../../../knowledge/exchange/types'
import { type ConflictChoice, mergeImport } from '../../../knowledge/library/merge-import'
import type { Exchange } from '../../../platform/exchange-client'
import type { LibraryPage } from './library-page'

export class ImportPage {
  readonly files = signal<SourceFile[]>([])
  readonly plan = signal<ImportPlan | null>(null)
  readonly reading = signal(false)
  readonly failure = signal('')
  readonly choice = signal<ConflictChoice>('keep')
  readonly folder = signal('')
  /** True once the articles are stored. */
  readonly stored = signal(false)
  private options: ReadOptions = {}
  private turn = 0

  readonly merge = computed(() => {
    const plan = this.plan.value
    return (
      plan &&
      mergeImport(
        this.library.articles.value,
        plan.articles,
        this.choice.value,
        this.folder.value.trim(),
        ({ language }) => `${language}.own-${crypto.randomUUID().slice(0, 8)}`,
      )
    )
  })

  constructor(
    private readonly library: LibraryPage,
    private readonly exchange: Exchange,
  ) {}

  /** Reads files; one that is far too large is not even opened. */
  async take(chosen: readonly File[], language: string): Promise<void> {
    this.reset()
    this.options = { language }
    const total = chosen.reduce((sum, { size }) => sum + size, 0)
    if (chosen.length === 0) return
    if (total > LARGEST_FILE) {
      const name = chosen[0]?.name ?? ''
      this.plan.value = { ...NOTHING, problems: [{ code: 'file.too-large', detail: name }] }
      return
    }
    const turn = this.turn
    this.reading.value = true
    const files = await Promise.all(
      chosen.map(async (file) => ({
        name: file.webkitRelativePath || file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
      })),
    ).catch(() => [])
    if (turn !== this.turn) return
    this.files.value = files
    await this.read()
  }

  /** Reads the same files as another format. */
  asFormat(format: FormatName | ''): Promise<void> {
    const { mapping: _old, format: _other, ...rest } = this.options
    this.options = format === '' ? rest : { ...rest, format }
    return this.read()
  }

  /** Reads a column of the table as another field. */
  asField(column: number, field: FieldName | null): Promise<void> {
    const mapping = this.plan.peek()?.mapping
    if (!mapping) return Promise.resolve()
    this.options.mapping = { headerRow: mapping.headerRow, fields: mapping.fields.with(column, field) }
    return this.read()
  }

  private async read(): Promise<void> {
    const turn = ++this.turn
    this.reading.value = true
    this.failure.value = ''
    try {
      const plan = await this.exchange.read(this.files.peek(), this.options)
      if (turn === this.turn) this.plan.value = plan
    } catch (error) {
      if (turn === this.turn) this.failure.value = error instanceof Error ? error.message : String(error)
    }
    if (turn === this.turn) this.reading.value = false
  }

  /** Stores what the dry run shows, in one transaction. */
  async store(): Promise<void> {
    const merge = this.merge.peek()
    if (!merge || merge.articles.length === 0) return
    // The dry run goes as the line with the way back comes: that button does not move under the pointer.
    const stored = await this.library.importAll(merge.articles, this.name(), () => {
      this.stored.value = true
    })
    if (stored) this.exchange.end()
  }

  /** What the list of changes will call the import. */
  private name(): string {
    const [first] = this.files.peek()
    return first?.name.split('/')[0] ?? ''
  }

  reset(): void {
    this.turn++
    this.exchange.end()
    batch(() => {
      this.files.value = []
      this.plan.value = null
      this.reading.value = false
      this.failure.value = ''
      this.folder.value = ''
      this.choice.value = 'keep'
      this.stored.value = false
    })
  }
}

const NOTHING: ImportPlan = {
  format: null,
  articles: [],
  folders: [],
  problems: [],
  losses: [],
  duplicates: [],
  skipped: [],
  versions: [],
}
