/** Takes maps from a file or a pasted text; asks when one is kept for the same site already. */
import { useState } from 'preact/hooks'
import { hostOfMap, IMPORT_LIMITS, type ImportProblem, readMaps } from '../helpdesks/import-map'
import type { HelpdeskMap } from '../helpdesks/map'
import { isSelector, ProblemLine } from './MapEditor'
import { useWords } from './words'

interface Props {
  /** Sites for which a map is kept. */
  kept: readonly string[]
  onImport(maps: HelpdeskMap[], replace: boolean): void
}

export function MapImport({ kept, onImport }: Props) {
  const t = useWords()
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<ImportProblem | undefined>(undefined)
  /** Maps that wait for an answer, as the same sites have some. */
  const [waiting, setWaiting] = useState<HelpdeskMap[] | undefined>(undefined)
  const [done, setDone] = useState(0)

  const finish = (maps: HelpdeskMap[], replace: boolean): void => {
    onImport(maps, replace)
    setWaiting(undefined)
    setText('')
    setDone(maps.length)
  }
  const take = (given: string): void => {
    setDone(0)
    setWaiting(undefined)
    const read = readMaps(given, isSelector)
    setProblem('problem' in read ? read.problem : undefined)
    if ('problem' in read) return
    if (read.maps.some((map) => kept.includes(hostOfMap(map)))) setWaiting(read.maps)
    else finish(read.maps, false)
  }
  const takeFile = async (file: File | undefined): Promise<void> => {
    if (!file) return
    if (file.size > IMPORT_LIMITS.text * 2) setProblem({ kind: 'large', detail: String(IMPORT_LIMITS.map) })
    else take(await file.text())
  }
  const conflicts = (waiting ?? []).map(hostOfMap).filter((host) => kept.includes(host))
  return (
    <div class="map-import" data-testid="map-import">
      <h3>{t('maps.import')}</h3>
      <label class="file-button">
        <span>{t('maps.import.file')}</span>
        <input
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            const { currentTarget } = event
            takeFile(currentTarget.files?.[0]).finally(() => {
              currentTarget.value = ''
            })
          }}
        />
      </label>
      <label>
        <span>{t('maps.import.text')}</span>
        <textarea
          class="map-text"
          dir="ltr"
          lang="en"
          rows={4}
          spellcheck={false}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <button type="button" disabled={text.trim() === ''} onClick={() => take(text)}>
        {t('maps.import')}
      </button>
      <div role="status">
        {problem && (
          <>
            <ProblemLine problem={problem} />
            <p class="faint">{t('maps.nothingChanged')}</p>
          </>
        )}
        {done > 0 && <p class="notice good">{t('maps.import.done', { count: done })}</p>}
      </div>
      {waiting && (
        <div class="notice warn" role="alertdialog" aria-label={t('maps.import')} data-testid="map-conflict">
          <p>{t('maps.conflict', { site: `\u2068${[...new Set(conflicts)].join(', ')}\u2069` })}</p>
          <div class="map-actions">
            <button type="button" onClick={() => finish(waiting, true)}>
              {t('maps.replace')}
            </button>
            <button type="button" onClick={() => finish(waiting, false)}>
              {t('maps.keepBoth')}
            </button>
            <button type="button" onClick={() => setWaiting(undefined)}>
              {t('teach.cancel')}
            </button>
          </div>
        </div>
      )}
    </div>
  )
}
