/** The conversation on the page, with everything that follows from it. */
import { computed, effect, signal } from '@preact/signals'
import type { AgentPromise, Fact } from '../../../copilot/facts'
import type { EscalationNote } from '../../../copilot/note/build-note'
import type { Signals } from '../../../copilot/signals'
import type { RoleCounts, Transcript } from '../../../copilot/transcript'
import { unansweredSince, waitedFor } from '../../../copilot/waiting'
import type { Analysis, Analyst } from '../../../platform/analysis-client'
import { memoryKey } from '../../../platform/conversation-memory'
import type { PageReport } from '../../../platform/messages'
import type { PageState } from '../../../platform/page-link'
import { DemoPage } from './demo-page'
import type { Preferences } from './preferences'

interface Reading extends Analysis {
  host: string
  transcript: Transcript
}

function isSameConversation(reading: Reading, host: string, transcript: Transcript): boolean {
  return (
    reading.host === host &&
    reading.transcript.conversationId === transcript.conversationId &&
    reading.transcript.helpdesk === transcript.helpdesk
  )
}

/** How often waiting times are told anew, in milliseconds. */
const CLOCK_MS = 15_000

export class Conversation {
  readonly page = signal<PageState>({ kind: 'connecting' })
  /** True while the try-out conversation is drawn in the panel and read instead of a page. */
  readonly demo = signal(false)
  readonly demoPage = new DemoPage()
  readonly analysisFailed = signal(false)
  /** Spoken once when the customer's mood changes; never shown. */
  readonly moodAnnouncement = signal('')
  readonly now = signal(Date.now())

  readonly report = computed<PageReport | null>(() => {
    if (this.demo.value) return this.demoPage.report.value
    return this.page.value.kind === 'connected' ? this.page.value.report : null
  })
  /**
   * Transcript and analysis of one and the same moment: what is shown never mixes a new transcript with old
   * signals. Null while nothing is read, or from the moment in which another conversation is opened.
   */
  private readonly reading = signal<Reading | null>(null)
  readonly transcript = computed<Transcript | null>(() => this.reading.value?.transcript ?? null)
  readonly signals = computed<Signals | null>(() => this.reading.value?.signals ?? null)
  readonly facts = computed<Fact[]>(() => this.reading.value?.facts ?? [])
  readonly promises = computed<AgentPromise[]>(() => this.reading.value?.promises ?? [])
  readonly note = computed<EscalationNote | null>(() => this.reading.value?.note ?? null)
  /** Identity across tabs; empty while nothing is read. */
  readonly key = computed(() => {
    const reading = this.reading.value
    return reading ? memoryKey(reading.host, reading.transcript.conversationId) : ''
  })
  readonly counts = computed<RoleCounts>(() => {
    const counts: RoleCounts = { customer: 0, agent: 0, note: 0, bot: 0, system: 0 }
    for (const message of this.transcript.value?.messages ?? []) counts[message.role]++
    return counts
  })
  /** Milliseconds the customer has been waiting; undefined when nobody waits. */
  readonly waited = computed<number | undefined>(() => {
    const transcript = this.transcript.value
    const since = transcript && unansweredSince(transcript)
    if (!since) return undefined
    const seen = this.firstSeen.get(since.id) ?? this.now.value
    this.firstSeen.set(since.id, seen)
    return waitedFor(since, seen, this.now.value)
  })
  /** When an unanswered message was first seen, by its id: for desks that tell no time. */
  private readonly firstSeen = new Map<string, number>()
  private lastMood = { conversation: '', mood: '' }

  constructor(
    private readonly analyst: Analyst,
    private readonly preferences: Preferences,
  ) {
    effect(() => this.followReport())
    effect(() => this.followMood())
    setInterval(() => {
      this.now.value = Date.now()
    }, CLOCK_MS)
  }

  /** Analyses each report; one of another conversation ends what is shown at once. */
  private followReport(): void {
    const report = this.report.value
    const noteLanguage = this.preferences.noteLanguage.value
    const transcript = report?.transcript
    const shown = this.reading.peek()
    if (!report || !transcript) {
      this.reading.value = null
      return
    }
    if (shown && !isSameConversation(shown, report.host, transcript)) this.reading.value = null
    this.analyst.analyse(transcript, noteLanguage).then(
      (analysis) => {
        if (this.report.peek() !== report || this.preferences.noteLanguage.peek() !== noteLanguage) return
        this.analysisFailed.value = false
        this.reading.value = { host: report.host, transcript, ...analysis }
      },
      () => {
        this.analysisFailed.value = true
      },
    )
  }

  private followMood(): void {
    const mood = this.signals.value?.mood
    const before = this.lastMood
    const conversation = this.key.value
    this.lastMood = { conversation, mood: mood ? `${mood.kind} ${mood.level}` : '' }
    if (!mood || before.conversation !== conversation || before.mood === this.lastMood.mood) return
    const t = this.preferences.t.peek()
    const level = mood.level === 0 ? '' : `, ${t(`mood.level.${mood.level}`)}`
    this.moodAnnouncement.value = t('mood.changed', { mood: `${t(`mood.${mood.kind}`)}${level}` })
  }
}
