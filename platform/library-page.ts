/** Opens the library page in a tab, at an article when one is named. */
import { browser } from './browser'

export function openLibraryPage(article = ''): Promise<unknown> {
  const hash = article === '' ? '' : `#article=${encodeURIComponent(article)}`
  return browser.tabs.create({ url: browser.runtime.getURL(`/library.html${hash}`) })
}
