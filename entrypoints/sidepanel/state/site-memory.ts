/** What is kept for the sites: taught maps and sides. Every change reaches the page and the other panels at once. */
import { computed, signal } from '@preact/signals'
import type { HelpdeskMap } from '../../../helpdesks'
import type { PageLink } from '../../../platform/page-link'
import {
  isKept,
  mapsForHost,
  onSiteMapsChange,
  type PageMaps,
  type SiteMaps,
  saveSiteMaps,
  withoutHost,
  withSides,
  withTaught,
  withTaughtSwapped,
} from '../../../platform/site-maps'
import type { Conversation } from './conversation'

export class SiteMemory {
  readonly all
  /** Host of the page that is read, without its port; '' while none is. */
  readonly host = computed(() => (this.conversation.report.value?.host ?? '').split(':')[0] ?? '')
  /** True when something is kept for the page's site. */
  readonly keptHere = computed(() => this.host.value !== '' && isKept(this.all.value, this.host.value))

  constructor(
    initial: SiteMaps,
    private readonly conversation: Conversation,
    private readonly link: () => PageLink | undefined,
  ) {
    this.all = signal(initial)
    onSiteMapsChange((changed) => {
      this.all.value = changed
      this.link()?.sendMaps()
    })
  }

  mapsFor(host: string): PageMaps {
    return mapsForHost(this.all.peek(), host)
  }

  async keepTaught(host: string, map: HelpdeskMap): Promise<void> {
    await this.change(withTaught(this.all.peek(), host, map, Date.now()))
  }

  /** Exchanges customer and agent, and remembers it for the site. */
  async swapSides(): Promise<void> {
    await this.keepSides((swapped) => !swapped)
  }

  /** Remembers that the sides are as they should be. */
  async confirmSides(): Promise<void> {
    await this.keepSides((swapped) => swapped)
  }

  async forgetHere(): Promise<void> {
    await this.change(withoutHost(this.all.peek(), this.host.peek()))
  }

  private async keepSides(wanted: (swapped: boolean) => boolean): Promise<void> {
    const host = this.host.peek()
    const taught = this.conversation.report.peek()?.mapSource === 'taught'
    const map = await this.link()?.map()
    // A page without a host (a local file) has no site to remember anything for.
    if (!map || host === '') this.link()?.swapSides()
    else if (taught) await this.change(withTaughtSwapped(this.all.peek(), map))
    else {
      const swapped = wanted(map.swapped === true)
      await this.change(withSides(this.all.peek(), host, map, swapped, Date.now()))
    }
  }

  private async change(next: SiteMaps): Promise<void> {
    this.all.value = next
    this.link()?.sendMaps()
    await saveSiteMaps(next)
  }
}
