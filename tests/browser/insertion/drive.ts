/** Presses the panel's buttons and reads what it says of an insertion. */
import type { Page } from 'puppeteer-core'
import { eventually } from '../harness'

export interface ShownNotice {
  outcome?: string | undefined
  reason?: string | undefined
  words: string
}

/** Presses a button of the panel by its words; the panel is in front of nothing, so no mouse is needed. */
export async function press(panel: Page, words: string, within = 'body'): Promise<void> {
  const pressed = await panel.evaluate(
    (name, scope) => {
      const buttons = [...document.querySelectorAll(`${scope} button`)] as HTMLButtonElement[]
      const button = buttons.find(
        (one) => (one.ariaLabel ?? one.textContent ?? '').trim() === name && !one.disabled,
      )
      button?.click()
      return button !== undefined
    },
    words,
    within,
  )
  if (!pressed) throw new Error(`No button "${words}" in the panel.`)
}

/** What the panel says of the last insertion; null when it says nothing. */
export function notice(panel: Page): Promise<ShownNotice | null> {
  return panel.evaluate(() => {
    const line = document.querySelector<HTMLElement>('[data-testid="insertion"]')
    return line && { outcome: line.dataset.outcome, reason: line.dataset.reason, words: line.innerText }
  })
}

export function noticeOf(panel: Page, outcome: string): Promise<ShownNotice | null> {
  return eventually(
    () => notice(panel),
    (shown) => shown?.outcome === outcome,
  )
}
