/** The conversation on the page, with everything that follows from it. */
import { computed, effect, signal } from '@preact/signals'
import type { AgentPromise, Fact } from '../../../copilot/facts'
import { correctFacts, type FactCorrections } from '../../../copilot/facts/settle/correct-facts'
import type { MoodCorrections } from '../../../copilot/mood/correct-mood'
import type { NoteContent } from '../../../copilot/note/content'
import type { Signals } from '../../../copilot/signals'
import type { RoleCounts, Transcript } from '../../../copilot/transcript'
import { unansweredSince, waitedFor } from '../../../copilot/waiting'
import type { Analyst, Findings } from '../../../platform/analysis-client'
import { memoryKey } from '../../../platform/conversation-memory'
import type { PageReport } from '../../../platform/messages'
import type { PageState } from '../../../platform/page-link'
import { DemoPage } from './demo-page'
import type { Preferences } from './preferences'
import { TranscriptMemory } from './transcript-memory'

/** What was found, as the agent put it right. */
interface CorrectedFindings extends Findings {
  /** Facts as read that are shown otherwise or no more. */
  replaced: Fact[]
}

interface Reading {
  host: string
  transcript: Transcript
  signals: Signals
  /** Undefined for the moment after a conversation was opened in which only its signals are known. */
  findings: CorrectedFindings | undefined
}

interface Corrections {
  key: string
  moods: MoodCorrections
  facts: FactCorrections
}

function isSameConversation(reading: Reading, host: string, transcript: Transcript): boolean {
  return (
    reading.host === host &&
    reading.transcript.conversationId === transcript.conversationId &&
    reading.transcript.helpdesk === transcript.helpdesk
  )
}

/**
 * How long facts may take before the mood is shown without them, in milliseconds: a wait that is not yet seen. The
 * first conversation does not wait: its facts take longer, and replies are looked for with the mood alone.
 */
const PATIENCE_MS = 50

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
  /** What the agent put right, and the conversation it belongs to. */
  readonly corrections = signal<Corrections>({ key: '', moods: {}, facts: [] })
  private readonly moods = computed(() => this.corrections.value.moods)
  private readonly factCorrections = computed(() => this.corrections.value.facts)
  private readonly memory = new TranscriptMemory()

  readonly report = computed<PageReport | null>(() => {
    if (this.demo.value) return this.demoPage.report.value
    const report = this.page.value.kind === 'connected' ? this.page.value.report : null
    return report && this.memory.complete(report)
  })
  /**
   * Transcript and analysis of one and the same moment: what is shown never mixes a new transcript with old
   * signals. Null while nothing is read, or from the moment in which another conversation is opened.
   */
  private readonly reading = signal<Reading | null>(null)
  readonly transcript = computed<Transcript | null>(() => this.reading.value?.transcript ?? null)
  readonly signals = computed<Signals | null>(() => this.reading.value?.signals ?? null)
  readonly facts = computed<Fact[]>(() => this.reading.value?.findings?.facts ?? [])
  /** With those that the agent put right as they were read: for what must be known to be left out. */
  readonly everyFact = computed<Fact[]>(() => [
    ...this.facts.value,
    ...(this.reading.value?.findings?.replaced ?? []),
  ])
  readonly promises = computed<AgentPromise[]>(() => this.reading.value?.findings?.promises ?? [])
  readonly note = computed<NoteContent | null>(() => this.reading.value?.findings?.note ?? null)
  /** True when facts, promises and note are there as well. */
  readonly complete = computed(() => this.reading.value?.findings !== undefined)
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
  private hasRead = false

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
    const moods = this.moods.value
    const corrections = this.factCorrections.value
    const shown = this.reading.peek()
    if (!report?.transcript) {
      this.reading.value = null
      return
    }
    if (shown && !isSameConversation(shown, report.host, report.transcript)) this.reading.value = null
    this.analyse(report, report.transcript, moods, corrections).catch(() => {
      this.analysisFailed.value = true
    })
  }

  private async analyse(
    report: PageReport,
    transcript: Transcript,
    moods: MoodCorrections,
    corrections: FactCorrections,
  ): Promise<void> {
    const isCurrent = (): boolean =>
      this.report.peek() === report &&
      this.moods.peek() === moods &&
      this.factCorrections.peek() === corrections
    const { host } = report
    const isOwn = this.corrections.peek().key === memoryKey(host, transcript.conversationId)
    const found = this.analyst.facts(transcript)
    const signals = await this.analyst.signals(transcript, isOwn ? moods : {})
    // A conversation on show changes as a whole; one that was just opened shows its mood when the rest takes long.
    const show = (): void => {
      if (isCurrent() && !this.reading.peek())
        this.reading.value = { host, transcript, signals, findings: undefined }
    }
    if (!this.hasRead) show()
    this.hasRead = true
    const early = setTimeout(show, PATIENCE_MS)
    try {
      const { facts: read, promises } = await found
      const { facts, replaced } = correctFacts(read, isOwn ? corrections : [])
      const note = await this.analyst.note({ transcript, facts, replaced, promises, signals })
      if (!isCurrent()) return
      this.analysisFailed.value = false
      this.reading.value = { host, transcript, signals, findings: { facts, replaced, promises, note } }
    } finally {
      clearTimeout(early)
    }
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
