/** *Cases* on the library page: the list, one of them open, the review, and files for others. */
import { Download } from 'lucide'
import { useEffect } from 'preact/hooks'
import { Icon } from '../../components/Icon'
import { useWords } from '../../components/words'
import { CaseDetail } from '../../components/work/CaseDetail'
import { CaseList } from '../../components/work/CaseList'
import { writeCsv } from '../../knowledge/exchange/containers/csv'
import { casesAsJson, casesAsRows } from '../../knowledge/work/cases-file'
import { downloadFile, downloadJson } from '../../platform/download'
import { CASE_FILTERS, type CaseFilter, type CasesPage } from './state/cases-page'
import { WorkTroubles } from './WorkTroubles'

export function CasesTab({ page }: { page: CasesPage }) {
  const t = useWords()
  useEffect(() => page.follow(), [page])
  const counts = page.counts.value
  const shown = page.shown.value
  const open = page.open.value
  return (
    <main class="library-cases" aria-label={t('cases.title')}>
      <div class="cases-list">
        <h2 class="visually-hidden">{t('cases.title')}</h2>
        <p class="faint">{t('cases.intro')}</p>
        <WorkTroubles page={page} />
        <div class="cases-bar">
          <input
            type="search"
            aria-label={t('cases.search')}
            placeholder={t('cases.search')}
            dir="auto"
            value={page.query.value}
            onInput={(event) => {
              page.query.value = event.currentTarget.value
            }}
          />
          <select
            aria-label={t('cases.filter')}
            value={page.filter.value}
            onChange={(event) => {
              page.filter.value = event.currentTarget.value as CaseFilter
            }}
          >
            {CASE_FILTERS.map((filter) => (
              <option key={filter} value={filter}>
                {t(`cases.filter.${filter}`, { count: counts[filter] })}
              </option>
            ))}
          </select>
        </div>
        {shown.length === 0 ? (
          <p class="faint">{t(counts.all === 0 ? 'cases.none' : 'cases.noneShown')}</p>
        ) : (
          <CaseList
            cases={shown}
            openId={page.openId.value}
            onOpen={(id) => {
              page.openId.value = id
            }}
          />
        )}
        {shown.length > 0 && (
          <div class="case-actions">
            <button
              type="button"
              onClick={() =>
                downloadJson('deskside-cases.json', casesAsJson(shown, new Date().toISOString()))
              }
            >
              <Icon node={Download} size={13} />
              {t('cases.export.json')}
            </button>
            <button
              type="button"
              onClick={() => downloadFile('deskside-cases.csv', writeCsv(casesAsRows(shown)), 'text/csv')}
            >
              <Icon node={Download} size={13} />
              {t('cases.export.csv')}
            </button>
          </div>
        )}
      </div>
      <div class="cases-detail">
        {open ? (
          <CaseDetail
            record={open}
            onChange={(changed) => page.change(open.id, changed)}
            onDelete={() => page.remove(open.id)}
          />
        ) : (
          counts.all > 0 && <p class="faint">{t('cases.choose')}</p>
        )}
      </div>
    </main>
  )
}
