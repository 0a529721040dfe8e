/** The sentences that stand where there is nothing to show: what is the matter, and the next step. */
import type { PanelState } from './panel-state'

export interface SentenceAction {
  label: string
  run(): void
}

export interface Sentence {
  /** For tools: which state this is. */
  state: string
  words: string
  action?: SentenceAction
  more?: SentenceAction
  /** True when nothing (or not for certain) is read and waiting will not help: then teaching or a diagnosis may. */
  stuck?: boolean
}

/** What to say about the page; undefined when it is read and all is well. */
export function pageSentence(state: PanelState): Sentence | undefined {
  const t = state.preferences.t.value
  if (!state.conversation.demo.value) {
    const page = state.conversation.page.value
    if (page.kind === 'connecting') return { state: 'connecting', words: t('page.connecting') }
    if (page.kind === 'refused') {
      const shortcut = state.keys.openShortcut.value
      const unset = page.refusal === 'needs-click' && shortcut === ''
      const words = unset ? t('page.needs-click-only') : t(`page.${page.refusal}`, { shortcut })
      return { state: page.refusal, words, stuck: page.refusal === 'gone' }
    }
    if (page.kind === 'off') {
      return {
        state: page.reason,
        words: t(`page.${page.reason}`),
        action: { label: t('page.resume'), run: () => state.resumeHere() },
      }
    }
  }
  const report = state.conversation.report.value
  if (state.conversation.analysisFailed.value)
    return { state: 'analysis-failed', words: t('state.analysis-failed'), stuck: true }
  if (!report) return { state: 'reading', words: t('state.reading') }
  if (report.state === 'sides-unsure') {
    return {
      state: 'sides-unsure',
      words: t('state.sides-unsure'),
      action: { label: t('sides.right'), run: () => state.siteMemory.confirmSides() },
      more: { label: t('sides.swap'), run: () => state.siteMemory.swapSides() },
      stuck: true,
    }
  }
  if (report.state === 'ok' && !state.conversation.transcript.value)
    return { state: 'reading', words: t('state.reading') }
  if (report.insteadOf === 'taught')
    return { state: 'taught-fails', words: t('state.taught-fails'), stuck: true }
  if (report.state === 'ok') {
    const site = state.teaching.keptFor.value
    return site ? { state: 'taught', words: t('teach.kept', { site: `\u2068${site}\u2069` }) } : undefined
  }
  return { state: report.state, words: t(`state.${report.state}`), stuck: report.state !== 'reading' }
}

/** What to say in place of suggestions. */
export function suggestionsSentence(state: PanelState): string | undefined {
  const t = state.preferences.t.value
  const query = state.suggestions.query.value.trim()
  if (state.suggestions.libraryFailed.value) return t('suggestions.libraryError')
  if (query !== '') {
    return state.suggestions.typedReady.value && state.suggestions.shown.value.length === 0
      ? t('suggestions.noHits', { query })
      : undefined
  }
  const signals = state.conversation.signals.value
  if (!signals || state.conversation.counts.value.customer === 0) return undefined
  if (signals.waitingForCustomer) return t('suggestions.waiting')
  if (state.suggestions.shown.value.length > 0) return undefined
  const { searching, composing } = state.suggestions
  return searching.value || composing.value || !state.conversation.complete.value
    ? t('suggestions.loading')
    : t('suggestions.none')
}

const UNITS = [
  { unit: 'day', ms: 86_400_000 },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
] as const

/** How long the customer has waited ("3 min"); undefined below a minute or when nobody waits. */
export function waitingWords(state: PanelState): string | undefined {
  const waited = state.conversation.waited.value
  if (waited === undefined) return undefined
  const step = UNITS.find(({ ms }) => waited >= ms)
  if (!step) return undefined
  return new Intl.NumberFormat(state.preferences.language.value, {
    style: 'unit',
    unit: step.unit,
    unitDisplay: 'short',
  }).format(Math.floor(waited / step.ms))
}
