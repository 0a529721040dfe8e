/** Opens the library page in a tab, at an article or one of its tabs when one is named. */
import { browser } from './browser'

export function openLibraryPage(article = '', tab?: 'promises' | 'cases' | 'settings'): Promise<unknown> {
  const hash = article !== '' ? `#article=${encodeURIComponent(article)}` : tab ? `#${tab}` : ''
  return browser.tabs.create({ url: browser.runtime.getURL(`/library.html${hash}`) })
}
