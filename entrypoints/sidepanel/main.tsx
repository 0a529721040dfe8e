/** Starts the panel: settings, the link to the page, the library, then draws. */
import { render } from 'preact'
import { createAnalyst } from '../../platform/analysis-client'
import { browser } from '../../platform/browser'
import { createKnowledge } from '../../platform/knowledge-client'
import { linkToPage } from '../../platform/page-link'
import { loadSettings, onSettingsChange } from '../../platform/settings'
import { App } from './App'
import { PanelState } from './panel-state'

async function start(): Promise<void> {
  // The workers need longest to be ready, so they start first.
  const knowledge = createKnowledge()
  const analyst = createAnalyst()
  const [settings, currentWindow] = await Promise.all([loadSettings(), browser.windows.getCurrent()])
  const state = new PanelState(settings, knowledge, analyst)
  onSettingsChange((changed) => {
    state.settings.value = changed
  })
  if (currentWindow.id !== undefined) {
    state.link = linkToPage(currentWindow.id, {
      onState: (page) => {
        state.page.value = page
      },
      onInsertSuggestion: (number) => state.insertNumber(number),
      offReason: (url) => state.offReason(url),
    })
  }
  const root = document.getElementById('app')
  if (root) render(<App state={state} />, root)
}

start()
