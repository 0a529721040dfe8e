/** The panel: settings, the link to the page, the workers, then draws. */
import { render } from 'preact'
import { loadReader } from '../../knowledge/interface/load-reader'
import { languageForLocale } from '../../knowledge/languages'
import { createAnalyst } from '../../platform/analysis-client'
import { browser } from '../../platform/browser'
import { askToKeep } from '../../platform/keep-library'
import { createKnowledge } from '../../platform/knowledge-client'
import { linkToPage } from '../../platform/page-link'
import { panelWorkers } from '../../platform/panel-workers'
import { loadSettings } from '../../platform/settings'
import { loadSiteMaps } from '../../platform/site-maps'
import { loadStoredRules } from '../../platform/stored-rules'
import { App } from './App'
import { PanelState } from './panel-state'
import { languageOf, Preferences } from './state/preferences'

async function start(): Promise<void> {
  const knowledge = createKnowledge(panelWorkers.knowledge)
  const analyst = createAnalyst({ signals: panelWorkers.signals(), findings: panelWorkers.findings() })
  const locale = browser.i18n.getUILanguage()
  // Most agents read in the language of their browser: its words come while the settings are being read.
  loadReader(languageForLocale(locale)).catch(() => undefined)
  const [settings, siteMaps, rules, currentWindow] = await Promise.all([
    loadSettings(),
    loadSiteMaps(),
    loadStoredRules(),
    browser.windows.getCurrent(),
  ])
  // Before anything is composed: what is offered is held against them.
  knowledge.setStoredRules(rules)
  const language = languageOf(settings, locale)
  await loadReader(language)
  const preferences = new Preferences(settings, locale, language)
  analyst.warm(preferences.language.value)
  knowledge.warm(preferences.language.value)
  const state = new PanelState(preferences, siteMaps, knowledge, analyst)
  if (currentWindow.id !== undefined) {
    state.link = linkToPage(currentWindow.id, {
      onState: (page) => {
        state.conversation.page.value = page
        state.teaching.onPage(page)
      },
      onInsertSuggestion: (number) => state.insertNumber(number),
      picker: state.picker,
      mapsFor: (host) => state.siteMemory.mapsFor(host),
      onDraft: (text) => {
        state.draft.fromPage.value = text
      },
      onTeach: (told) => state.teaching.onState(told),
      offReason: (url) => state.sites.offReason(url),
    })
    state.picker.start()
    state.draft.linked()
  }
  const root = document.getElementById('app')
  if (root) render(<App state={state} />, root)
  askToKeep()
}

start()
