/** Types in a page's reply box as a person does, and tells what the page heard of it. */
import type { Page } from 'puppeteer-core'
import { eventually } from '../harness'

/** Writes down every key and press that the page hears of, on `window`, before anything else of the page runs. */
export function listenEverywhere(page: Page): Promise<unknown> {
  return page.evaluateOnNewDocument(() => {
    const heard: string[] = []
    const kinds =
      'keydown keypress keyup beforeinput input compositionstart compositionupdate compositionend pointerdown mousedown mouseup click dblclick'
    for (const kind of kinds.split(' '))
      window.addEventListener(
        kind,
        (event) => heard.push(`${event.type} ${(event as KeyboardEvent).key ?? (event as InputEvent).data}`),
        { capture: true },
      )
    Object.assign(window, { heard })
  })
}

/** What the page heard since it was last asked. */
export function heardKeys(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0))
}

/** Whether the picker is there (a node beside the body) and has the keyboard. */
export function pickerState(page: Page): Promise<'none' | 'there' | 'open'> {
  return page.evaluate(() => {
    const last = document.documentElement.lastElementChild
    if (last === document.body) return 'none'
    return document.activeElement === last ? 'open' : 'there'
  })
}

/** Composes a text as an input method does and commits it. */
export async function compose(page: Page, text: string): Promise<void> {
  const client = await page.createCDPSession()
  for (let length = 1; length <= text.length; length++)
    await client.send('Input.imeSetComposition', {
      text: text.slice(0, length),
      selectionStart: length,
      selectionEnd: length,
    })
  await client.send('Input.insertText', { text })
  await client.detach()
}

/** Waits until the picker shows replies for what stands in its search field; gives their titles. */
export function offered(page: Page): Promise<string[]> {
  return eventually(
    async () => {
      for (const frame of page.frames()) {
        const titles = await frame
          .$$eval('[role=listbox]#replies [role=option]', (options) =>
            options.map((option) => option.firstElementChild?.textContent ?? ''),
          )
          .catch(() => [])
        if (titles.length > 0) return titles
      }
      return []
    },
    (titles) => titles.length > 0,
  )
}
