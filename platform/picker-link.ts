/** The panel's way to the reply picker in a page: puts its script there when the trigger was typed, and talks to it. */
import type { Runtime } from 'webextension-polyfill'
import { browser } from './browser'
import { PICKER_PORT } from './messages'
import { putPickerScript } from './page-script'
import { parsePickerToPanel } from './parse-picker'
import type { PanelToPicker, PickerToPanel } from './picker-messages'

export interface PickerEvents {
  /** What opens the picker; null when there is nothing to offer. */
  opening(): Extract<PanelToPicker, { type: 'picker-open' }> | null
  onPicker(message: PickerToPanel): void
}

export class PickerLink {
  private port: Runtime.Port | undefined
  private calling = false

  constructor(
    private readonly tabId: number,
    private readonly events: PickerEvents,
  ) {}

  /** The trigger was typed: opens the picker in the frame that speaks for the page. */
  async call(frameId: number): Promise<void> {
    const opening = this.events.opening()
    if (!opening || this.calling || this.port) return
    this.calling = true
    const there = await putPickerScript(this.tabId, frameId)
    // Ended while the script was put in.
    if (!this.calling) return
    this.calling = false
    if (!there) return
    const port = browser.tabs.connect(this.tabId, { frameId, name: PICKER_PORT })
    this.port = port
    const gone = (): void => {
      if (this.port !== port) return
      this.port = undefined
      this.events.onPicker({ type: 'picker-closed' })
    }
    port.onMessage.addListener((raw: unknown) => {
      const message = parsePickerToPanel(raw)
      if (!message || this.port !== port) return
      if (message.type !== 'picker-closed') this.events.onPicker(message)
      else {
        port.disconnect()
        gone()
      }
    })
    port.onDisconnect.addListener(gone)
    port.postMessage(opening)
  }

  tell(message: PanelToPicker): void {
    this.port?.postMessage(message)
  }

  end(): void {
    this.calling = false
    this.port?.disconnect()
    this.port = undefined
  }
}
