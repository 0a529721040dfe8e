/** The exercise of the week: a good case's problem, the agent's answer, and what is said of it. */
import { computed, effect, signal } from '@preact/signals'
import type { DraftReview, Finding } from '../../../copilot/draft/review-draft'
import { caseOfTheWeek, exerciseTranscript } from '../../../copilot/effect/weekly-case'
import type { PlaceholderValues } from '../../../copilot/placeholders'
import type { CaseRecord } from '../../../knowledge/work/records'
import { type Analyst, createAnalyst } from '../../../platform/analysis-client'
import type { Knowledge } from '../../../platform/knowledge-client'
import type { WorkClient } from '../../../platform/work-client'

/** The answer is looked at when the agent pauses. Milliseconds. */
const PAUSE = 250

const NOTHING: DraftReview = { findings: [], parts: [] }

export class Exercise {
  readonly ofTheWeek = signal<CaseRecord | undefined>(undefined)
  readonly text = signal('')
  /** What was done then is shown when the agent asks for it. */
  readonly revealed = signal(false)
  private readonly reviewed = signal<DraftReview>(NOTHING)
  private readonly ignored = signal<ReadonlySet<string>>(new Set())
  readonly review = computed<DraftReview>(() => ({
    findings: this.reviewed.value.findings.filter((one) => !this.ignored.value.has(exerciseKey(one))),
    parts: this.reviewed.value.parts,
  }))
  private analyst: Analyst | undefined
  private turn = 0

  constructor(
    private readonly work: WorkClient,
    private readonly knowledge: Knowledge,
    private readonly ours: () => PlaceholderValues,
  ) {
    effect(() => {
      const text = this.text.value
      const turn = ++this.turn
      setTimeout(() => {
        if (turn === this.turn) this.look(text, turn)
      }, PAUSE)
    })
  }

  async load(): Promise<void> {
    try {
      const { records } = await (await this.work.open()).listCases()
      this.ofTheWeek.value = caseOfTheWeek(records, Date.now())
    } catch {
      this.ofTheWeek.value = undefined
    }
  }

  /** Puts the better wording of a finding into the answer. */
  reword(finding: Finding): void {
    const better = betterWording(finding)
    if (better === undefined || (finding.kind !== 'rule' && finding.kind !== 'wrong-name')) return
    const { start, end } = finding.kind === 'rule' ? finding.violation : finding
    const text = this.text.peek()
    this.text.value = text.slice(0, start) + better + text.slice(end)
  }

  ignore(finding: Finding): void {
    this.ignored.value = new Set(this.ignored.peek()).add(exerciseKey(finding))
  }

  private async look(text: string, turn: number): Promise<void> {
    const theCase = this.ofTheWeek.peek()
    if (!theCase || text.trim() === '') {
      this.reviewed.value = NOTHING
      return
    }
    this.analyst ??= createAnalyst()
    const transcript = exerciseTranscript(theCase)
    try {
      const [signals, { facts }] = await Promise.all([
        this.analyst.signals(transcript, {}),
        this.analyst.facts(transcript),
      ])
      const review = await this.knowledge.reviewDraft({
        text,
        transcript,
        signals,
        facts,
        promises: [],
        ours: this.ours(),
        now: new Date(),
      })
      if (turn === this.turn) this.reviewed.value = review
    } catch {
      // Without a review the exercise can still be written.
      if (turn === this.turn) this.reviewed.value = NOTHING
    }
  }
}

/** What a finding is told by, so that one that was sent away stays away. */
export function exerciseKey(finding: Finding): string {
  if (finding.kind === 'rule') return `${finding.violation.rule} ${finding.violation.words}`
  return `${finding.kind} ${finding.kind === 'unanswered' ? finding.evidence.words : finding.words}`
}

/** The wording that can stand in the place of a finding's words. */
export function betterWording(finding: Finding): string | undefined {
  if (finding.kind === 'wrong-name') return finding.better
  return finding.kind === 'rule' && finding.violation.words !== '' ? finding.violation.better : undefined
}
