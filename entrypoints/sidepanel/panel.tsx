/** The panel: settings, the link to the page, the workers, then draws. */
import { render } from 'preact'
import { loadReader } from '../../knowledge/interface/load-reader'
import { createAnalyst } from '../../platform/analysis-client'
import { browser } from '../../platform/browser'
import { storedAtStart, tabAtStart } from '../../platform/early-reads'
import { askToKeep } from '../../platform/keep-library'
import { beginUse } from '../../platform/keep-ready'
import { createKnowledge } from '../../platform/knowledge-client'
import { linkToPage, type PageLinkEvents } from '../../platform/page-link'
import { panelWorkers } from '../../platform/panel-workers'
import { parseSettings } from '../../platform/settings'
import { parseSiteMaps } from '../../platform/site-maps'
import { RULES_KEY, SETTINGS_KEY, SITE_MAPS_KEY } from '../../platform/storage-keys'
import { App } from './App'
import { PanelState } from './panel-state'
import { languageOf, Preferences } from './state/preferences'

async function start(): Promise<void> {
  beginUse()
  const knowledge = createKnowledge(panelWorkers.knowledge)
  const analyst = createAnalyst(panelWorkers.signals)
  const locale = browser.i18n.getUILanguage()
  const [stored, tab] = await Promise.all([storedAtStart, tabAtStart])
  const windowId = tab?.windowId ?? (await browser.windows.getCurrent()).id
  const settings = parseSettings(stored[SETTINGS_KEY])
  // Before anything is composed: what is offered is held against them.
  knowledge.setStoredRules(stored[RULES_KEY])
  const language = languageOf(settings, locale)
  await loadReader(language)
  const preferences = new Preferences(settings, locale, language)
  analyst.warm(preferences.language.value)
  knowledge.warm(preferences.language.value)
  const state = new PanelState(preferences, parseSiteMaps(stored[SITE_MAPS_KEY]), knowledge, analyst)
  if (windowId !== undefined) {
    const events: PageLinkEvents = {
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
    }
    state.link = linkToPage(windowId, events, tab)
    state.picker.start()
    state.draft.linked()
  }
  // The first script waits for nothing, not even for the rest of its page.
  if (document.readyState === 'loading')
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }))
  const root = document.getElementById('app')
  if (root) render(<App state={state} />, root)
  askToKeep()
}

start()
