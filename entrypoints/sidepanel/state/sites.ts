/** Where the copilot reads: sites that are always on, paused for now, or switched off for good. */
import { signal } from '@preact/signals'
import { allowedSites } from '../../../platform/page-script'
import type { Preferences } from './preferences'

/** Host of a web address; undefined for anything else. */
export function hostOf(url: string | undefined): string | undefined {
  return url && /^https?:/.test(url) ? new URL(url).hostname : undefined
}

export class Sites {
  /** Match patterns of the sites that are always on. */
  readonly alwaysOn = signal<string[]>([])
  private paused: string[] = []

  constructor(private readonly preferences: Preferences) {
    this.learnAllowed()
  }

  async learnAllowed(): Promise<void> {
    this.alwaysOn.value = await allowedSites()
  }

  /** Why a page is not read; undefined when it may be. */
  offReason(url: string | undefined): 'paused' | 'never' | undefined {
    const host = hostOf(url)
    if (!host) return undefined
    if (this.preferences.settings.peek().neverSites.includes(host)) return 'never'
    return this.paused.includes(host) ? 'paused' : undefined
  }

  /** Until the panel is opened again. */
  pause(host: string): void {
    this.paused = [...this.paused, host]
  }

  async never(host: string): Promise<void> {
    await this.preferences.change({ neverSites: [...this.preferences.settings.peek().neverSites, host] })
  }

  async resume(host: string): Promise<void> {
    this.paused = this.paused.filter((other) => other !== host)
    const neverSites = this.preferences.settings.peek().neverSites.filter((other) => other !== host)
    await this.preferences.change({ neverSites })
  }
}
