/** Goes to a page of the desk: to the tab that has it open, where the browser lets us see that, else to a new one. */
import { browser } from './browser'

/** Shows the page at the address `page`. */
export async function openDesk(page: string): Promise<void> {
  const tabs = await browser.tabs.query({})
  const open = tabs.find(({ url }) => url === page)
  if (open?.id === undefined) {
    await browser.tabs.create({ url: page })
    return
  }
  await browser.tabs.update(open.id, { active: true })
  if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true })
}
