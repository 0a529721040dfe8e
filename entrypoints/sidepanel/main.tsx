/** Starts the panel: settings, the link to the page, the workers, then draws. */
import { render } from 'preact'
import { createAnalyst } from '../../platform/analysis-client'
import { browser } from '../../platform/browser'
import { createKnowledge } from '../../platform/knowledge-client'
import { linkToPage } from '../../platform/page-link'
import { loadSettings } from '../../platform/settings'
import { App } from './App'
import { PanelState } from './panel-state'
import { Preferences } from './state/preferences'

async function start(): Promise<void> {
  // The workers need longest to be ready, so they start first.
  const knowledge = createKnowledge()
  const analyst = createAnalyst()
  const [settings, currentWindow] = await Promise.all([loadSettings(), browser.windows.getCurrent()])
  const preferences = new Preferences(settings, browser.i18n.getUILanguage())
  analyst.warm(preferences.language.value)
  knowledge.warm(preferences.language.value)
  const state = new PanelState(preferences, knowledge, analyst)
  if (currentWindow.id !== undefined) {
    state.link = linkToPage(currentWindow.id, {
      onState: (page) => {
        state.conversation.page.value = page
      },
      onInsertSuggestion: (number) => state.insertNumber(number),
      offReason: (url) => state.sites.offReason(url),
    })
  }
  const root = document.getElementById('app')
  if (root) render(<App state={state} />, root)
}

start()
