/** *Import and export* on the library page: choose, look at the dry run, store; or save a file. */
import { useEffect, useState } from 'preact/hooks'
import { ColumnTable } from '../../components/library/ColumnTable'
import { ImportReport } from '../../components/library/ImportReport'
import { useLanguage, useWords } from '../../components/words'
import { FORMATS, type FormatName } from '../../knowledge/exchange/formats'
import type { ExportedFile } from '../../knowledge/exchange/types'
import type { ConflictChoice } from '../../knowledge/library/merge-import'
import { downloadFile } from '../../platform/download'
import type { Exchange } from '../../platform/exchange-client'
import { DoneLine } from './DoneLine'
import type { ImportPage } from './state/import-page'
import type { LibraryPage } from './state/library-page'

const CHOICES: readonly ConflictChoice[] = ['keep', 'update', 'both']
/** Articles shown before they are stored. */
const PREVIEWED = 50

interface Props {
  library: LibraryPage
  importing: ImportPage
  exchange: Exchange
  /** A file with all that the library holds was saved. */
  onCopied(): void
}

export function ExchangePage({ library, importing, exchange, onCopied }: Props) {
  const t = useWords()
  const plan = importing.plan.value
  // Opened by its address, nothing was loaded yet: what an import meets and an export takes.
  useEffect(() => {
    if (!library.loaded.peek()) library.load()
  }, [library])
  return (
    <main class="exchange">
      <section aria-label={t('import.title')}>
        <h2>{t('import.title')}</h2>
        <Chooser importing={importing} />
        {importing.failure.value && (
          <p class="notice warn" role="alert">
            {t('import.failed', { reason: importing.failure.value })}
          </p>
        )}
        <p class="faint" role="status">
          {importing.reading.value && t('import.reading')}
        </p>
        {plan && library.loaded.value && !importing.stored.value && <DryRun importing={importing} />}
        <DoneLine page={library} otherwise="" />
      </section>
      <ExportSection library={library} exchange={exchange} onCopied={onCopied} />
    </main>
  )
}

function Chooser({ importing }: { importing: ImportPage }) {
  const t = useWords()
  const reader = useLanguage()
  const [over, setOver] = useState(false)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the field inside does the same
    <div
      class={`drop ${over ? 'over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        importing.take([...(event.dataTransfer?.files ?? [])], reader)
      }}
    >
      <label class="file-button">
        <span>{t('import.choose')}</span>
        <input
          type="file"
          multiple
          onChange={(event) => {
            importing.take([...(event.currentTarget.files ?? [])], reader)
            // The same file can be chosen again after it was changed.
            event.currentTarget.value = ''
          }}
        />
      </label>
      <p class="faint">{t('import.formats')}</p>
    </div>
  )
}

function DryRun({ importing }: { importing: ImportPage }) {
  const t = useWords()
  const language = useLanguage()
  const number = (value: number) => new Intl.NumberFormat(language).format(value)
  const plan = importing.plan.value
  const merge = importing.merge.value
  if (!plan || !merge) return null
  const known = FORMATS.find(({ id }) => id === plan.format)
  return (
    <div class="dry-run">
      <div class="dry-run-head">
        <label>
          <span>{t('import.readAs')}</span>
          <select
            value={plan.format ?? ''}
            onChange={(event) =>
              importing.asFormat(FORMATS.find(({ id }) => id === event.currentTarget.value)?.id ?? '')
            }
          >
            {!known && <option value="">{t('import.unknown')}</option>}
            {FORMATS.map(({ id, label }) => (
              <option key={id} value={id}>
                {t(label)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('import.folder')}</span>
          <input
            dir="auto"
            value={importing.folder.value}
            onInput={(event) => {
              importing.folder.value = event.currentTarget.value
            }}
          />
        </label>
        {merge.conflicts.length > 0 && (
          <label>
            <span>{t('import.conflicts', { count: number(merge.conflicts.length) })}</span>
            <select
              value={importing.choice.value}
              onChange={(event) => {
                importing.choice.value =
                  CHOICES.find((choice) => choice === event.currentTarget.value) ?? 'keep'
              }}
            >
              {CHOICES.map((choice) => (
                <option key={choice} value={choice}>
                  {t(`import.choice.${choice}`)}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <p role="status">
        {t('import.counts', {
          added: number(merge.added),
          changed: number(importing.choice.value === 'keep' ? 0 : merge.conflicts.length),
          same: number(merge.same),
        })}
        {merge.shortcutsLost.length > 0 &&
          ` ${t('import.shortcutsLost', { shortcuts: merge.shortcutsLost.slice(0, 8).join(', ') })}`}
      </p>
      <div class="dry-run-actions">
        <button
          type="button"
          class="primary"
          disabled={merge.articles.length === 0 || importing.reading.value}
          onClick={() => importing.store()}
        >
          {t('import.do', { count: number(merge.articles.length) })}
        </button>
        <button type="button" onClick={() => importing.reset()}>
          {t('import.cancel')}
        </button>
      </div>
      {plan.mapping && (
        <ColumnTable mapping={plan.mapping} onField={(column, field) => importing.asField(column, field)} />
      )}
      <ImportReport plan={plan} />
      {merge.articles.length > 0 && (
        <section>
          <h3>{t('import.preview')}</h3>
          <ul class="previews">
            {merge.articles.slice(0, PREVIEWED).map((article) => (
              <li key={article.id} lang={article.language}>
                <strong dir="auto">{article.title}</strong>
                <span class="faint">
                  <bdi>{[article.folder, article.shortcut].filter(Boolean).join(' · ')}</bdi>
                </span>
                <p dir="auto">{article.replies[0]?.body}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function ExportSection({ library, exchange, onCopied }: Omit<Props, 'importing'>) {
  const t = useWords()
  const [format, setFormat] = useState<FormatName>('deskside')
  const [file, setFile] = useState<ExportedFile>()
  const [failure, setFailure] = useState('')
  const selected = library.selected.value
  const [scope, setScope] = useState<'all' | 'shown' | 'selected'>('all')
  const articles = {
    all: library.articles.value,
    shown: library.shown.value,
    selected: library.articles.value.filter(({ id }) => selected.has(id)),
  }
  const save = async (): Promise<void> => {
    setFailure('')
    try {
      const written = await exchange.write(format, articles[scope])
      downloadFile(written.name, written.bytes, written.mime)
      setFile(written)
      if (format === 'deskside' && scope === 'all') onCopied()
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error))
    }
  }
  return (
    <section aria-label={t('export.title')}>
      <h2>{t('export.title')}</h2>
      <div class="dry-run-head">
        <label>
          <span>{t('export.format')}</span>
          <select
            value={format}
            onChange={(event) =>
              setFormat(FORMATS.find(({ id }) => id === event.currentTarget.value)?.id ?? 'deskside')
            }
          >
            {FORMATS.filter(({ canExport }) => canExport).map(({ id, label }) => (
              <option key={id} value={id}>
                {t(label)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('export.what')}</span>
          <select
            value={scope}
            onChange={(event) =>
              setScope(
                (['all', 'shown', 'selected'] as const).find((one) => one === event.currentTarget.value) ??
                  'all',
              )
            }
          >
            {(['all', 'shown', 'selected'] as const).map((one) => (
              <option key={one} value={one}>
                {t(`export.what.${one}`, { count: articles[one].length })}
              </option>
            ))}
          </select>
        </label>
        <button type="button" disabled={articles[scope].length === 0} onClick={save}>
          {t('export.do')}
        </button>
      </div>
      <div role="status">
        {failure && <p class="notice warn">{t('import.failed', { reason: failure })}</p>}
        {file && <p>{t('export.done', { name: file.name })}</p>}
        {file && file.losses.length > 0 && (
          <ul>
            {file.losses.map(({ kind, count }) => (
              <li key={kind}>
                {count} × {t(`exchange.loss.${kind}`)}
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}
