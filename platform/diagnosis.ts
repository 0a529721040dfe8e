/** What the panel knows for a bug report: versions and the browser, beside what the page tells. */
import { browser } from './browser'
import type { PageReport } from './messages'
import type { PageState } from './page-link'

/** Names of browsers in a user agent, the more telling first. */
const BROWSERS = /(?:Firefox|Edg|OPR|Vivaldi|Chrome)\/\d+/gu
const SYSTEMS = /Windows NT [\d.]+|Mac OS X|CrOS|Android|Linux/u

/** One text to paste into a report. `page` is what the page's frame told, empty when it did not answer. */
export function fullDiagnosis(
  page: string,
  state: PageState,
  report: PageReport | null,
  language: string,
): string {
  return [...panelLines(state, report, language, navigator.userAgent), '', page].join('\n').trim()
}

/** Exported for tests: everything but the page's part. */
export function panelLines(
  state: PageState,
  report: PageReport | null,
  language: string,
  userAgent: string,
): string[] {
  const found = userAgent.match(BROWSERS) ?? []
  const named = found.find((name) => !name.startsWith('Chrome')) ?? found[0] ?? 'unknown browser'
  const kind = state.kind === 'refused' ? state.refusal : state.kind === 'off' ? state.reason : state.kind
  return [
    `Deskside ${browser.runtime.getManifest().version}`,
    `${named.replace('/', ' ')}, ${SYSTEMS.exec(userAgent)?.[0] ?? 'unknown system'}, panel in ${language}`,
    `tab: ${kind}${report ? `, reading: ${report.state}` : ''}`,
  ]
}
