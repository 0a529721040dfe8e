/** The library page: articles on one tab, our facts and settings on the other. */
import { useEffect, useMemo, useState } from 'preact/hooks'
import { FactsForm } from '../../components/FactsForm'
import { SettingsForm } from '../../components/SettingsForm'
import { ReaderContext } from '../../components/words'
import { timeValues } from '../../copilot/placeholders'
import { translator } from '../../knowledge/interface/words'
import { directionOf, languageForLocale } from '../../knowledge/languages'
import { createExchange } from '../../platform/exchange-client'
import type { Knowledge } from '../../platform/knowledge-client'
import { onSettingsChange, ourValues, type Settings, saveSettings } from '../../platform/settings'
import type { SiteMaps } from '../../platform/site-maps'
import { ArticlesPage } from './ArticlesPage'
import { ExchangePage } from './ExchangePage'
import { KeptForSites } from './KeptForSites'
import { ImportPage } from './state/import-page'
import { LibraryPage } from './state/library-page'

/** The article that the address names: "#article=en.refund". */
function articleIn(hash: string): string {
  return decodeURIComponent(/^#article=(.{1,200})$/u.exec(hash)?.[1] ?? '')
}

interface Props {
  initial: Settings
  siteMaps: SiteMaps
  knowledge: Knowledge
  /** Locale of the browser's own interface. */
  locale: string
}

type Tab = 'articles' | 'exchange' | 'settings'

export function LibraryApp({ initial, siteMaps, knowledge, locale }: Props) {
  const [settings, setSettings] = useState(initial)
  const [tab, setTab] = useState<Tab>(location.hash === '#settings' ? 'settings' : 'articles')
  const language =
    settings.interfaceLanguage === 'browser' ? languageForLocale(locale) : settings.interfaceLanguage
  const [page] = useState(() => {
    const opened = new LibraryPage(knowledge, language)
    opened.openId.value = articleIn(location.hash)
    return opened
  })
  const [exchange] = useState(createExchange)
  const [importing] = useState(() => new ImportPage(page, exchange))
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

  const change = (changed: Partial<Settings>): void => {
    const next = { ...settings, ...changed }
    setSettings(next)
    saveSettings(next)
  }
  const tabs: [Tab, string][] = [
    ['articles', t('library.articles')],
    ['exchange', t('exchange.title')],
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
      {tab === 'exchange' ? (
        <ExchangePage library={page} importing={importing} exchange={exchange} />
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
          <KeptForSites initial={siteMaps} />
        </main>
      )}
    </ReaderContext.Provider>
  )
}
