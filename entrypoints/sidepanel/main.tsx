/** Starts the panel: settings, the link to the page, the workers, then draws. */
import { render } from 'preact'
import { createAnalyst } from '../../platform/analysis-client'
import { browser } from '../../platform/browser'
import { askToKeep } from '../../platform/keep-library'
import { createKnowledge } from '../../platform/knowledge-client'
import { linkToPage } from '../../platform/page-link'
import { loadSettings } from '../../platform/settings'
import { loadSiteMaps } from '../../platform/site-maps'
import { App } from './App'
import { PanelState } from './panel-state'
import { Preferences } from './state/preferences'

async function start(): Promise<void> {
  askToKeep()
  // The workers need longest to be ready, so they start first.
  const knowledge = createKnowledge()
  const analyst = createAnalyst()
  const [settings, siteMaps, currentWindow] = await Promise.all([
    loadSettings(),
    loadSiteMaps(),
    browser.windows.getCurrent(),
  ])
  const preferences = new Preferences(settings, browser.i18n.getUILanguage())
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
}

start()
