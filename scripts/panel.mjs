/** Reads and works the copilot panel by the names of its contract, for the demo and the browser tests. */

/**
 * @typedef {object} PanelSuggestion
 * @property {string} kind
 * @property {string} articles ids separated by spaces
 * @property {string} title
 * @property {string} text
 *
 * @typedef {object} PanelReading what the panel shows at one moment
 * @property {Record<string, string> | undefined} reading counts and reply box; undefined while nothing is read
 * @property {{ kind: string, level: string, words: string } | undefined} mood
 * @property {string} risks
 * @property {string} issue
 * @property {PanelSuggestion[]} suggestions
 * @property {boolean} busy true while a first suggestion stands and the others, or the facts, are a moment away
 * @property {string} status sentence in place of suggestions
 * @property {string} note text of the escalation note
 * @property {string} promises
 * @property {{ state: string, words: string } | undefined} pageState sentence about the page
 * @property {string} customer
 * @property {string} insertion what became of the last insertion
 */

/**
 * Everything the panel shows, in one look.
 *
 * @param {{ evaluate: Function, evaluateHandle: Function }} panel the panel's page
 * @returns {Promise<PanelReading>}
 */
export function readPanel(panel) {
  return panel.evaluate(() => {
    const one = (testId, within = document) => within.querySelector(`[data-testid="${testId}"]`)
    const words = (element) => element?.innerText?.replace(/\s+/g, ' ').trim() ?? ''
    const reading = one('reading')
    const mood = one('mood')
    const state = one('page-state')
    const suggestions = [...document.querySelectorAll('article[data-testid="suggestion"]')].map(
      (article) => ({
        kind: article.dataset.kind ?? '',
        articles: article.dataset.articleId ?? '',
        title: words(article.querySelector('button')).replace(/^\d+\s*/, ''),
        text: one('suggestion-text', article)?.textContent ?? '',
      }),
    )
    return {
      reading: reading ? { ...reading.dataset } : undefined,
      mood: mood ? { kind: mood.dataset.kind, level: mood.dataset.level, words: words(mood) } : undefined,
      risks: words(one('risks')),
      issue: words(one('issue')),
      suggestions,
      busy: document.querySelector('.suggestions')?.ariaBusy === 'true',
      status: words(one('suggestions-status')),
      note: document.querySelector('textarea[aria-label="Escalation note text"]')?.value ?? '',
      promises: words(document.querySelector('section[aria-label="Promises"]')),
      pageState: state ? { state: state.dataset.state ?? '', words: words(state) } : undefined,
      customer: words(document.querySelector('header strong')),
      insertion: one('insertion')?.dataset.outcome ?? '',
    }
  })
}

/**
 * Waits until what the panel shows satisfies `accept` and no more of it is a moment away, and returns it.
 *
 * @param {{ evaluate: Function, evaluateHandle: Function }} panel
 * @param {(shown: PanelReading) => unknown} accept
 * @param {number} [timeout] in milliseconds
 * @returns {Promise<PanelReading>}
 */
export async function panelShows(panel, accept, timeout = 15_000) {
  const deadline = Date.now() + timeout
  for (;;) {
    const shown = await readPanel(panel)
    if (!shown.busy && accept(shown)) return shown
    if (Date.now() > deadline) {
      throw new Error(
        `After ${timeout / 1000} s the panel still shows ${JSON.stringify(shown).slice(0, 1500)}`,
      )
    }
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

/** Longer than a heated chat lets newer suggestions wait, in milliseconds. */
const BREATH = 3_000

/**
 * The suggestions, once none of them has changed for longer than any would wait: the first ones stand before the facts
 * of the conversation are read.
 *
 * @param {{ evaluate: Function, evaluateHandle: Function }} panel
 * @returns {Promise<PanelSuggestion[]>}
 */
export async function restingSuggestions(panel) {
  let last = ''
  let since = Date.now()
  const { suggestions } = await panelShows(panel, (shown) => {
    const texts = shown.suggestions.map(({ text }) => text).join('\n')
    if (texts !== last) since = Date.now()
    last = texts
    return texts !== '' && Date.now() - since > BREATH
  })
  return suggestions
}

/** Presses the button with that accessible name inside an element, as the mouse does. */
async function press(panel, selector, number, name) {
  const find = (within, place, wanted) => {
    const buttons = document.querySelectorAll(within)[place - 1]?.querySelectorAll('button') ?? []
    return [...buttons].find((button) => (button.ariaLabel ?? button.textContent ?? '').trim() === wanted)
  }
  const button = (await panel.evaluateHandle(find, selector, number, name)).asElement()
  if (!button) throw new Error(`The panel shows no button ${name}.`)
  await button.click()
}

/** Clicks *Insert* of a suggestion, counted from 1. */
export const clickInsert = (panel, number = 1) =>
  press(panel, 'article[data-testid="suggestion"]', number, 'Insert')

/** Clicks *Copy note*. */
export const clickCopyNote = (panel) => press(panel, 'section[aria-label="Escalation note"]', 1, 'Copy note')

/**
 * A text as it can be compared across editors: without white space and without the markers of lists, which rich
 * editors turn into real lists.
 */
export function sameWords(text) {
  return text.replace(/^\s*(?:[-*•]|\d+[.)])\s+/gm, '').replace(/\s+/g, '')
}
