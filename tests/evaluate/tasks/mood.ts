/** Measures mood, level, risks and issue of single customer messages. */
import { readFileSync, writeFileSync } from 'node:fs'
import { detectMessage } from '../../../copilot/detect'
import { MOOD_KINDS, type MoodKind } from '../../../copilot/signals'
import { GOLD_RISKS as RISKS } from '../gold-risks'
import type { EvaluateTask } from '../task'

/** Moods under other names in some sets. */
const SAME_AS: Record<string, MoodKind> = { sadness: 'disappointment', joy: 'satisfaction' }

const THREE = ['negative', 'neutral', 'positive'] as const
const WAY: Record<MoodKind, (typeof THREE)[number]> = {
  anger: 'negative',
  anxiety: 'negative',
  disappointment: 'negative',
  confusion: 'neutral',
  neutral: 'neutral',
  satisfaction: 'positive',
}

interface Row {
  text: string
  label: MoodKind
  alt: MoodKind[]
  level?: number
  risk?: string[]
  riskUnsure: string[]
  issue?: string
}

const isMood = (value: string): value is MoodKind => (MOOD_KINDS as readonly string[]).includes(value)

function toMood(value: unknown): MoodKind | undefined {
  const name = String(value)
  const mood = SAME_AS[name] ?? name
  return isMood(mood) ? mood : undefined
}

const toList = (value: unknown): unknown[] => (Array.isArray(value) ? value : value ? [value] : [])

function readRows(path: string): Row[] {
  const rows: Row[] = []
  readFileSync(path, 'utf8')
    .split('\n')
    .forEach((line, index) => {
      if (line.trim() === '') return
      let raw: Record<string, unknown>
      try {
        raw = JSON.parse(line) as Record<string, unknown>
      } catch {
        throw new Error(`Line ${index + 1} of "${path}" is not JSON.`)
      }
      const label = toMood(raw.label)
      if (!label) return
      const alt = toList(raw.alt).flatMap((value) => toMood(value) ?? [])
      const row: Row = {
        text: String(raw.text ?? ''),
        label,
        alt,
        riskUnsure: toList(raw.riskUnsure).map(String),
      }
      const level = raw.level ?? raw.intensity
      if (typeof level === 'number') row.level = level
      if (raw.risk !== undefined) row.risk = toList(raw.risk).map(String)
      if (raw.issue) row.issue = String(raw.issue)
      rows.push(row)
    })
  if (rows.length === 0) throw new Error(`"${path}" has no labelled messages.`)
  return rows
}

const round = (value: number): number => Math.round(value * 1000) / 1000

interface Figures {
  p: number
  r: number
  f1: number
  n: number
}

/** Precision, recall and F1 of one class; `n` is how often it is right. */
function figures(pairs: readonly { gold: boolean; said: boolean }[]): Figures {
  const both = pairs.filter(({ gold, said }) => gold && said).length
  const said = pairs.filter((pair) => pair.said).length
  const n = pairs.filter((pair) => pair.gold).length
  const p = said ? both / said : 0
  const r = n ? both / n : 0
  return { p: round(p), r: round(r), f1: round(p + r ? (2 * p * r) / (p + r) : 0), n }
}

const mean = (values: number[]): number =>
  values.length ? values.reduce((a, b) => a + b, 0) / values.length : 0

/** Mean F1 over the classes that occur. */
function macro(all: Record<string, Figures>): number {
  return round(mean(Object.values(all).flatMap(({ f1, n }) => (n > 0 ? [f1] : []))))
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

export const task: EvaluateTask = {
  name: 'mood',
  async run(path, options) {
    const rows = readRows(path)
    // The first messages pay for compiling lexicons and machine code; a page reads hundreds.
    for (let i = 0; i < 1000; i++) detectMessage(rows[i % rows.length]?.text ?? '')
    const times: number[] = []
    const read = rows.map((row) => {
      const start = performance.now()
      const signals = detectMessage(row.text)
      times.push((performance.now() - start) * 1000)
      return { row, ...signals }
    })
    if (options.predictions !== undefined) {
      const lines = read.map(({ row, mood, risks, issue }) =>
        JSON.stringify({
          text: row.text,
          label: mood.kind,
          level: mood.level,
          confidence: mood.confidence,
          words: mood.evidence.map((evidence) => evidence.words),
          risk: RISKS.filter((kind) => risks.some((risk) => risk.kind === kind)),
          issue: issue.kind,
          gold: { label: row.label, alt: row.alt, level: row.level, risk: row.risk, issue: row.issue },
        }),
      )
      writeFileSync(options.predictions, `${lines.join('\n')}\n`)
    }

    const perClass = Object.fromEntries(
      MOOD_KINDS.map((kind) => [
        kind,
        figures(read.map(({ row, mood }) => ({ gold: row.label === kind, said: mood.kind === kind }))),
      ]),
    )
    const three = Object.fromEntries(
      THREE.map((way) => [
        way,
        figures(
          read.map(({ row, mood }) => ({ gold: WAY[row.label] === way, said: WAY[mood.kind] === way })),
        ),
      ]),
    )
    const levelled = read.flatMap(({ row, mood }) =>
      row.level === undefined ? [] : [Math.abs(row.level - mood.level)],
    )
    const withRisk = read.filter(({ row }) => row.risk !== undefined)
    const risk = Object.fromEntries(
      RISKS.map((kind) => [
        kind,
        figures(
          withRisk
            .filter(({ row }) => !row.riskUnsure.includes(kind))
            .map(({ row, risks }) => ({
              gold: row.risk?.includes(kind) ?? false,
              said: risks.some((found) => found.kind === kind),
            })),
        ),
      ]),
    )
    const withIssue = read.filter(({ row }) => row.issue !== undefined)
    const neutral = read.filter(({ row }) => row.label === 'neutral')
    return {
      n: rows.length,
      accuracy: round(mean(read.map(({ row, mood }) => Number(mood.kind === row.label)))),
      accuracyWithAlt: round(
        mean(read.map(({ row, mood }) => Number(mood.kind === row.label || row.alt.includes(mood.kind)))),
      ),
      macroF1: macro(perClass),
      perClass,
      threeWay: macro(three),
      // A mood that a careful reader could defend is not a false one.
      neutralFalseMood: round(
        mean(neutral.map(({ row, mood }) => Number(mood.kind !== 'neutral' && !row.alt.includes(mood.kind)))),
      ),
      neutralAnyMood: round(mean(neutral.map(({ mood }) => Number(mood.kind !== 'neutral')))),
      levelWithin1: round(mean(levelled.map((distance) => Number(distance <= 1)))),
      levelExact: round(mean(levelled.map((distance) => Number(distance === 0)))),
      risk,
      riskMacroF1: macro(Object.fromEntries(Object.entries(risk).filter(([, { n }]) => n >= 3))),
      issueAccuracy: withIssue.length
        ? round(mean(withIssue.map(({ row, issue }) => Number(issue.kind === row.issue))))
        : null,
      usPerMessage: round(median(times)),
    }
  },
}
