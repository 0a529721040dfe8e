/** The agent's own look at a finished conversation: off unless switched on, kept as ticks, shown to nobody else. */
import { effect, signal } from '@preact/signals'
import { findOutcomes } from '../../../copilot/effect/find-outcomes'
import type { QualityCheck } from '../../../copilot/effect/quality'
import type { Transcript } from '../../../copilot/transcript'
import type { EffectsClient } from '../../../platform/effects-client'
import type { Knowledge } from '../../../platform/knowledge-client'
import type { Conversation } from './conversation'
import type { Preferences } from './preferences'

/** Customer messages at the end among which thanks or a solution end a conversation. */
const LAST = 2
/** A conversation changes while it is being closed: it is looked at when it is quiet. Milliseconds. */
const QUIET = 400

export class SelfCheck {
  /** Ticks of the finished conversation on show; empty while it goes on. */
  readonly checks = signal<readonly QualityCheck[]>([])
  private turn = 0

  constructor(
    private readonly knowledge: Knowledge,
    private readonly effects: EffectsClient,
    private readonly conversation: Conversation,
    private readonly preferences: Preferences,
  ) {
    effect(() => this.follow())
  }

  private follow(): void {
    const transcript = this.conversation.transcript.value
    const on = this.preferences.settings.value.selfCheck
    const ready = this.conversation.complete.value
    const turn = ++this.turn
    this.checks.value = []
    if (!on || !ready || !transcript || !isFinished(transcript)) return
    setTimeout(() => {
      if (turn === this.turn) this.look(transcript, turn)
    }, QUIET)
  }

  private async look(transcript: Transcript, turn: number): Promise<void> {
    const signals = this.conversation.signals.peek()
    const site = this.conversation.report.peek()?.host
    if (!signals || site === undefined) return
    const facts = this.conversation.facts.peek()
    const checks = await this.knowledge.checkQuality({ transcript, signals, facts }).catch(() => [])
    if (turn !== this.turn || checks.length === 0) return
    this.checks.value = checks
    if (this.conversation.demo.peek()) return
    await this.effects.change(async (store) => {
      await store.putCheck({
        key: await store.digest(`${site}\n${transcript.conversationId}`),
        at: Date.now(),
        site,
        language: signals.language,
        met: Object.fromEntries(checks.map(({ quality, met }) => [quality, met])),
      })
      return true
    })
  }
}

/** True when the agent has answered and the customer's last words are thanks or that it is solved. */
export function isFinished({ messages }: Transcript): boolean {
  const spoke = messages.some(({ role }) => role === 'agent')
  const last = messages.filter(({ role }) => role === 'customer').slice(-LAST)
  const said = last.map(({ text }) => findOutcomes(text))
  const good = said.some((outcomes) => outcomes.has('thanks') || outcomes.has('solved'))
  return spoke && good && !said.at(-1)?.has('unsolved')
}
