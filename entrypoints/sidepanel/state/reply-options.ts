/** How replies are written: what the agent chose for this conversation, and for all. */
import { computed, signal } from '@preact/signals'
import type { ReplyStyle } from '../../../copilot/suggest/reply-style'
import type { Suggestion } from '../../../copilot/suggest/suggestion'
import type { PlaceholderValues } from '../../../copilot/template/fill-template'
import type { Audience } from '../../../knowledge/article'
import type { ReplyLength, ReplyPart } from '../../../knowledge/replies/reply-parts'
import type { Conversation } from './conversation'
import type { DeskMemory } from './desk-memory'
import type { Preferences } from './preferences'

export class ReplyOptions {
  /** Conversations in which replies go without their solution: a reply without one is no habit to keep. */
  private readonly withoutSolution = signal<ReadonlySet<string>>(new Set())
  /** Names of the pick-lists that were offered in this conversation. */
  private readonly lists = signal<readonly string[]>([])

  private readonly written = computed(() => {
    const { replyLength, replyPartsOff } = this.preferences.settings.value
    const without = this.withoutSolution.value.has(this.conversation.key.value)
    const style: ReplyStyle = {
      length: replyLength,
      off: without ? [...replyPartsOff, 'solution'] : replyPartsOff,
    }
    const audience = this.memory.audience.value
    const channel = this.memory.channel.value
    if (audience) style.audience = audience
    if (channel) style.channel = channel
    return JSON.stringify(style)
  })
  readonly style = computed<ReplyStyle>(() => JSON.parse(this.written.value))

  /** What stands in pick-lists; of what is typed into blanks nothing, so that typing composes nothing anew. */
  private readonly picked = computed(() => {
    const blanks = this.memory.blanks.value
    const picks = this.lists.value.filter((name) => blanks[name] !== undefined)
    return JSON.stringify(Object.fromEntries(picks.map((name) => [name, blanks[name]])))
  })
  readonly picks = computed<PlaceholderValues>(() => JSON.parse(this.picked.value))

  constructor(
    private readonly conversation: Conversation,
    private readonly memory: DeskMemory,
    private readonly preferences: Preferences,
  ) {}

  /** Takes down which pick-lists are on the screen. */
  offered(suggestions: readonly Suggestion[]): void {
    const names = suggestions.flatMap(({ choices }) => choices.map(({ name }) => name))
    const known = this.lists.peek()
    if (names.some((name) => !known.includes(name))) this.lists.value = [...new Set([...known, ...names])]
  }

  setPart(part: ReplyPart, on: boolean): void {
    if (part === 'solution') {
      const key = this.conversation.key.peek()
      const others = [...this.withoutSolution.peek()].filter((one) => one !== key)
      this.withoutSolution.value = new Set(on ? others : [...others, key])
      return
    }
    const off = this.preferences.settings.peek().replyPartsOff.filter((one) => one !== part)
    this.preferences.change({ replyPartsOff: on ? off : [...off, part] })
  }

  setLength(replyLength: ReplyLength): void {
    this.preferences.change({ replyLength })
  }

  setChannel(channel: 'chat' | 'email'): void {
    this.memory.setChannel(channel)
  }

  setAudience(audience: Audience): void {
    this.memory.setAudience(audience)
  }

  pick(name: string, option: string): void {
    this.memory.setBlank(name, option)
  }
}
