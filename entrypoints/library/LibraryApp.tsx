/** The library page: articles, promises, cases, import and export, our facts and settings, each on a tab. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { FactsForm } from '../../components/FactsForm'
import { BackupReminder } from '../../components/library/BackupReminder'
import { SettingsForm } from '../../components/SettingsForm'
import { WorkSettingsForm } from '../../components/WorkSettingsForm'
import { ReaderContext } from '../../components/words'
import { timeValues } from '../../copilot/placeholders'
import { translator } from '../../knowledge/interface/words'
import { directionOf, languageForLocale } from '../../knowledge/languages'
import { createEffects } from '../../platform/effects-client'
import { createExchange } from '../../platform/exchange-client'
import type { Knowledge } from '../../platform/knowledge-client'
import { askToNotify } from '../../platform/reminders'
import { onSettingsChange, ourValues, type Settings, saveSettings } from '../../platform/settings'
import type { SiteMaps } from '../../platform/site-maps'
import { createWork } from '../../platform/work-client'
import { ArticlesPage } from './ArticlesPage'
import { CasesTab } from './CasesTab'
import { ExchangePage } from './ExchangePage'
import { InsightsPage } from './InsightsPage'
import { KeptForSites } from './KeptForSites'
import { NotesPage } from './NotesPage'
import { PromisesTab } from './PromisesTab'
import { RulesPage } from './RulesPage'
import { StoredData } from './StoredData'
import { Backup } from './state/backup'
import { CasesPage } from './state/cases-page'
import { Exercise } from './state/exercise'
import { ImportPage } from './state/import-page'
import { InsightsPage as InsightsState } from './state/insights-page'
import { LibraryPage } from './state/library-page'
import { PromisesPage } from './state/promises-page'
import { weekStartOf } from './week-start'

/** The article that the address names: "#article=en.refund". */
function articleIn(hash: string): string {
  return decodeURIComponent(/^#article=(.{1,200})$/u.exec(hash)?.[1] ?? '')
}

/** The tab that the address names: "#promises". */
function tabIn(hash: string): Tab {
  return TABS.find((tab) => hash === `#${tab}`) ?? 'articles'
}

interface Props {
  initial: Settings
  siteMaps: SiteMaps
  knowledge: Knowledge
  /** Locale of the browser's own interface. */
  locale: string
}

const TABS = ['articles', 'promises', 'cases', 'notes', 'rules', 'exchange', 'insights', 'settings'] as const
type Tab = (typeof TABS)[number]

export function LibraryApp({ initial, siteMaps, knowledge, locale }: Props) {
  const [settings, setSettings] = useState(initial)
  /** For what is asked later than it was drawn. */
  const latest = useRef(settings)
  latest.current = settings
  const [tab, setTab] = useState<Tab>(() => tabIn(location.hash))
  const language =
    settings.interfaceLanguage === 'browser' ? languageForLocale(locale) : settings.interfaceLanguage
  const [page] = useState(() => {
    const opened = new LibraryPage(knowledge, language)
    opened.openId.value = articleIn(location.hash)
    return opened
  })
  const [exchange] = useState(createExchange)
  const [work] = useState(createWork)
  const [promises] = useState(() => new PromisesPage(work, () => latest.current.work))
  const [cases] = useState(() => new CasesPage(work))
  const [importing] = useState(() => new ImportPage(page, exchange))
  const [effects] = useState(() => createEffects())
  const [exercise] = useState(() => new Exercise(work, knowledge, () => ourValues(latest.current.ourFacts)))
  const [insights] = useState(() => new InsightsState(effects, work, weekStartOf(locale)))
  const [backup] = useState(() => new Backup(page, exchange))
  const t = translator(language)
  const values = useMemo(
    () => ({ ...ourValues(settings.ourFacts), ...timeValues(new Date(), language) }),
    [settings, language],
  )

  useEffect(() => onSettingsChange(setSettings), [])
  useEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dir = directionOf(language)
    document.title = `${t('app.name')} – ${t('library.title')}`
  }, [language, t])

  /** Without the browser's leave the switch stays off. */
  const switchNotify = async (on: boolean): Promise<void> => {
    const notify = on && (await askToNotify())
    change({ work: { ...latest.current.work, notify } })
  }
  const change = (changed: Partial<Settings>): void => {
    const next = { ...latest.current, ...changed }
    latest.current = next
    setSettings(next)
    saveSettings(next)
  }
  const tabs: [Tab, string][] = [
    ['articles', t('library.articles')],
    ['promises', t('promises.region')],
    ['cases', t('cases.title')],
    ['notes', t('notes.title')],
    ['rules', t('rules.title')],
    ['exchange', t('exchange.title')],
    ['insights', t('insights.title')],
    ['settings', t('settings.title')],
  ]
  return (
    <ReaderContext.Provider value={{ language, t }}>
      <header class="library-head">
        <h1>{t('app.name')}</h1>
        <nav aria-label={t('library.title')}>
          {tabs.map(([name, label]) => (
            <button
              key={name}
              type="button"
              class="quiet"
              aria-current={tab === name ? 'page' : undefined}
              onClick={() => setTab(name)}
            >
              {label}
            </button>
          ))}
        </nav>
      </header>
      {backup.due.value > 0 && (
        <BackupReminder
          changed={backup.due.value}
          failure={backup.failure.value}
          onSave={() => backup.save()}
          onLater={() => backup.later()}
        />
      )}
      {tab === 'promises' ? (
        <PromisesTab page={promises} settings={settings.work} />
      ) : tab === 'cases' ? (
        <CasesTab page={cases} />
      ) : tab === 'notes' ? (
        <NotesPage />
      ) : tab === 'rules' ? (
        <RulesPage
          knowledge={knowledge}
          onOpenArticle={(id) => {
            page.openId.value = id
            setTab('articles')
          }}
        />
      ) : tab === 'exchange' ? (
        <ExchangePage
          library={page}
          importing={importing}
          exchange={exchange}
          onCopied={() => backup.saved()}
        />
      ) : tab === 'insights' ? (
        <InsightsPage
          state={insights}
          library={page}
          exercise={exercise}
          onOpenArticle={() => setTab('articles')}
        />
      ) : tab === 'articles' ? (
        <ArticlesPage page={page} knowledge={knowledge} values={values} />
      ) : (
        <main class="library-settings">
          <section aria-label={t('facts.title')}>
            <h2>{t('facts.title')}</h2>
            <FactsForm values={settings.ourFacts} onSave={(ourFacts) => change({ ourFacts })} />
          </section>
          <section aria-label={t('settings.title')}>
            <h2>{t('settings.title')}</h2>
            <SettingsForm settings={settings} onChange={change} />
          </section>
          <section aria-label={t('settings.work')}>
            <h2>{t('settings.work')}</h2>
            <WorkSettingsForm
              settings={settings.work}
              onChange={(work) => change({ work })}
              onNotify={switchNotify}
            />
          </section>
          <KeptForSites initial={siteMaps} />
          <StoredData effects={effects} work={work} />
        </main>
      )}
    </ReaderContext.Provider>
  )
}
