/** *Stored data* in the settings: everything that is kept, to look at, to save and to delete. */
import { useCallback, useEffect, useState } from 'preact/hooks'
import { useLanguage, useWords } from '../../components/words'
import { RETENTION_DAYS } from '../../knowledge/effect/retention'
import { deleteStored } from '../../platform/delete-stored'
import { downloadJson } from '../../platform/download'
import type { EffectsClient } from '../../platform/effects-client'
import { everythingStored, newestStored, type StoredSummary, storedSummary } from '../../platform/stored-data'
import type { WorkClient } from '../../platform/work-client'

const DAY = 24 * 3_600_000
const NEWEST = 20

/** Parts with a name of their own; others are named as they are. */
const NAMED = {
  'deskside-effects/episodes': 'stored.effects',
  'deskside-effects/gaps': 'stored.gaps',
  'deskside-effects/trials': 'stored.trials',
  'deskside-effects/checks': 'selfCheck.title',
  'deskside-library/articles': 'stored.library',
  'deskside-work/promises': 'stored.promises',
  'deskside-work/tickets': 'stored.tickets',
  'deskside-work/cases': 'stored.cases',
  'deskside-work/sightings': 'stored.sightings',
  settings: 'stored.settings',
} as const

export function StoredData({ effects, work }: { effects: EffectsClient; work: WorkClient }) {
  const t = useWords()
  const language = useLanguage()
  const number = new Intl.NumberFormat(language)
  const [summary, setSummary] = useState<StoredSummary>({ parts: [] })
  const [sites, setSites] = useState<string[]>([])
  const [days, setDays] = useState<number>(RETENTION_DAYS[1])
  const [site, setSite] = useState('')
  const [sure, setSure] = useState(false)
  const [deleted, setDeleted] = useState<number>()
  const load = useCallback(async (): Promise<void> => {
    setSummary(await storedSummary())
    const read = await effects.use((store) => store.episodes())
    setSites([...new Set(read?.records.map((record) => record.site))].sort())
  }, [effects])
  useEffect(() => {
    load()
  }, [load])
  const remove = async (what: { site?: string; before?: number }): Promise<void> => {
    setDeleted(await deleteStored(effects, work, what, Date.now()))
    setSure(false)
    await load()
  }
  const nameOf = (part: string): string =>
    part in NAMED ? t(NAMED[part as keyof typeof NAMED]) : t('stored.other', { name: part })
  return (
    <section class="stored" aria-label={t('stored.title')}>
      <h2>{t('stored.title')}</h2>
      <p class="faint">{t('stored.intro')}</p>
      <ul>
        {summary.parts.map(({ name, count, size }) => (
          <li key={name}>
            <span>{nameOf(name)}</span>
            <span class="faint">
              {t('stored.count', { count: number.format(count) })} ·{' '}
              {t('stored.size', { size: sizeWords(size, language) })}
            </span>
            <Newest part={name} />
          </li>
        ))}
      </ul>
      {summary.total !== undefined && (
        <p class="faint">{t('stored.total', { size: sizeWords(summary.total, language) })}</p>
      )}
      <div class="stored-actions">
        <button
          type="button"
          onClick={async () => downloadJson('deskside-stored-data.json', await everythingStored())}
        >
          {t('stored.export')}
        </button>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            remove({ before: Date.now() - days * DAY })
          }}
        >
          <label>
            <span>{t('stored.deleteOlder')}</span>
            <select value={days} onChange={(event) => setDays(Number(event.currentTarget.value))}>
              {RETENTION_DAYS.map((one) => (
                <option key={one} value={one}>
                  {t('stored.days', { days: number.format(one) })}
                </option>
              ))}
            </select>
          </label>
          <button type="submit">{t('stored.delete')}</button>
        </form>
        {sites.length > 0 && (
          <form
            onSubmit={(event) => {
              event.preventDefault()
              if (site !== '') remove({ site })
            }}
          >
            <label>
              <span>{t('stored.deleteSite')}</span>
              <select value={site} onChange={(event) => setSite(event.currentTarget.value)}>
                <option value="">–</option>
                {sites.map((one) => (
                  <option key={one} value={one}>
                    {one}
                  </option>
                ))}
              </select>
            </label>
            <button type="submit" disabled={site === ''}>
              {t('stored.delete')}
            </button>
          </form>
        )}
        {sure ? (
          <span class="stored-sure">
            <button type="button" class="danger" onClick={() => remove({})}>
              {t('stored.deleteAllSure')}
            </button>
            <button type="button" class="quiet" onClick={() => setSure(false)}>
              {t('stored.cancel')}
            </button>
          </span>
        ) : (
          <button type="button" onClick={() => setSure(true)}>
            {t('stored.deleteAll')}
          </button>
        )}
      </div>
      <p role="status">{deleted !== undefined && t('stored.deleted', { count: number.format(deleted) })}</p>
    </section>
  )
}

/** The newest records as they are stored, read when somebody looks. */
function Newest({ part }: { part: string }) {
  const t = useWords()
  const [records, setRecords] = useState<string>()
  return (
    <details
      onToggle={async (event) => {
        if (event.currentTarget.open) setRecords(JSON.stringify(await newestStored(part, NEWEST), null, 1))
      }}
    >
      <summary>{t('stored.look')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <pre dir="ltr" tabIndex={0}>
        {records}
      </pre>
    </details>
  )
}

function sizeWords(bytes: number, language: string): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1_000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte']
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value)
}
