/** *Teach this page*: which step is on, what the page says of it, and keeping what came of it. */
import { batch, computed, signal } from '@preact/signals'
import { TEACH_STEPS, type TeachState, type TeachStep } from '../../../helpdesks/teach/steps'
import { directionOf } from '../../../knowledge/languages'
import { downloadJson } from '../../../platform/download'
import type { PageLink, PageState } from '../../../platform/page-link'
import type { Preferences } from './preferences'
import type { SiteMemory } from './site-memory'

const NOTHING: TeachState = { picking: null, just: null, picked: [], problem: null, map: null }

/** Problems after which the same step is asked for again. */
const FATAL = ['same-message', 'no-list', 'apart']

export class Teaching {
  readonly active = signal(false)
  readonly state = signal<TeachState>(NOTHING)
  readonly skipped = signal<readonly TeachStep[]>([])
  /** Site for which a map was kept a moment ago; '' otherwise. */
  readonly keptFor = signal('')
  /** A map by which everybody looks the same is of no use. */
  readonly canKeep = computed(() => {
    const { map, problem } = this.state.value
    return map !== null && problem !== 'same-look' && this.siteMemory.host.value !== ''
  })

  constructor(
    private readonly siteMemory: SiteMemory,
    private readonly preferences: Preferences,
    private readonly link: () => PageLink | undefined,
    private readonly show: (teaching: boolean) => void,
  ) {}

  start(): void {
    batch(() => {
      this.active.value = true
      this.state.value = NOTHING
      this.skipped.value = []
      this.keptFor.value = ''
    })
    this.show(true)
    this.link()?.endTeaching()
    this.pick('customer')
  }

  pick(step: TeachStep): void {
    const t = this.preferences.t.peek()
    const language = this.preferences.language.peek()
    this.skipped.value = this.skipped.peek().filter((other) => other !== step)
    this.link()?.teach({
      type: 'teach-pick',
      step,
      words: {
        instruction: t(`teach.now.${step}`),
        keys: t('teach.keys'),
        cancel: t('teach.cancel'),
        label: step === 'box' ? t('teach.step.box') : t(`read.role.${step}`),
        language,
        direction: directionOf(language),
      },
    })
  }

  skip(step: TeachStep): void {
    this.skipped.value = [...this.skipped.peek(), step]
    const next = this.nextStep()
    if (next) this.pick(next)
    else this.link()?.teach({ type: 'teach-pause' })
  }

  /** Takes an optional pick back. */
  remove(step: TeachStep): void {
    this.link()?.teach({ type: 'teach-forget', step })
  }

  swap(): void {
    this.link()?.teach({ type: 'teach-swap' })
  }

  key(key: string, shift: boolean): void {
    this.link()?.teach({ type: 'teach-key', key, shift })
  }

  async keep(): Promise<void> {
    const { map } = this.state.peek()
    const host = this.siteMemory.host.peek()
    if (!map || host === '') return
    const kept = this.siteMemory.keepTaught(host, map)
    this.end()
    this.keptFor.value = host
    await kept
  }

  cancel(): void {
    this.end()
  }

  /** The map in use as a file, whatever it came from. */
  async exportMap(): Promise<void> {
    const map = await this.link()?.map()
    if (map) downloadJson(`deskside-map-${this.siteMemory.host.peek() || map.name}.json`, map)
  }

  onState(state: TeachState): void {
    if (!this.active.peek()) return
    this.state.value = state
    if (!state.just || (state.problem && FATAL.includes(state.problem))) return
    const next = this.nextStep()
    if (next) this.pick(next)
  }

  /** Another page or a reload ends what was begun. */
  onPage(page: PageState): void {
    if (page.kind !== 'connected' && this.active.peek()) this.end()
    if (page.kind === 'connecting') this.keptFor.value = ''
  }

  private nextStep(): TeachStep | undefined {
    const { picked } = this.state.peek()
    return TEACH_STEPS.find((step) => !picked.includes(step) && !this.skipped.peek().includes(step))
  }

  private end(): void {
    this.link()?.endTeaching()
    batch(() => {
      this.active.value = false
      this.state.value = NOTHING
    })
    this.show(false)
  }
}
