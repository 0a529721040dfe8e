/** Starts the library page: articles to browse, our facts, settings. */
import { render } from 'preact'
import '../../knowledge/interface/every-reader'
import { browser } from '../../platform/browser'
import { askToKeep } from '../../platform/keep-library'
import { beginUse } from '../../platform/keep-ready'
import { createKnowledge } from '../../platform/knowledge-client'
import { loadSettings } from '../../platform/settings'
import { loadSiteMaps } from '../../platform/site-maps'
import { LibraryApp } from './LibraryApp'

async function start(): Promise<void> {
  beginUse()
  askToKeep()
  const [settings, siteMaps] = await Promise.all([loadSettings(), loadSiteMaps()])
  const root = document.getElementById('app')
  const locale = browser.i18n.getUILanguage()
  if (root)
    render(
      <LibraryApp initial={settings} siteMaps={siteMaps} knowledge={createKnowledge()} locale={locale} />,
      root,
    )
}

start()
