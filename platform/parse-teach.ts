/** Checks the messages of teaching, in both directions. */

import type { PickerWords, TeachState, TeachStep } from '../helpdesks'
import { TEACH_PROBLEMS, TEACH_STEPS } from '../helpdesks/teach/steps'
import { isFields } from '../knowledge/untrusted'
import type { PanelToTeach } from './messages'
import { parseMapOrNull } from './parse-maps'

const WORDS = 300

const stepOf = (value: unknown): TeachStep | undefined => TEACH_STEPS.find((step) => step === value)

function wordsOf(value: unknown): PickerWords | undefined {
  if (!isFields(value)) return undefined
  const text = (name: string): string => String(value[name] ?? '').slice(0, WORDS)
  return {
    instruction: text('instruction'),
    keys: text('keys'),
    cancel: text('cancel'),
    label: text('label'),
    language: text('language'),
    direction: value.direction === 'rtl' ? 'rtl' : 'ltr',
  }
}

/** How far teaching has come, as a page says; undefined for anything else. */
export function parseTeachState(raw: unknown): TeachState | undefined {
  if (!isFields(raw) || raw.type !== 'teach-state' || !isFields(raw.state)) return undefined
  const { picking, just, picked, problem, map } = raw.state
  return {
    picking: stepOf(picking) ?? null,
    just: stepOf(just) ?? null,
    picked: TEACH_STEPS.filter((step) => Array.isArray(picked) && picked.includes(step)),
    problem: TEACH_PROBLEMS.find((known) => known === problem) ?? null,
    map: parseMapOrNull(map),
  }
}

/** What the panel says; undefined for anything else. */
export function parsePanelToTeach(raw: unknown): PanelToTeach | undefined {
  if (!isFields(raw)) return undefined
  const step = stepOf(raw.step)
  switch (raw.type) {
    case 'teach-pick': {
      const words = wordsOf(raw.words)
      return step && words && { type: 'teach-pick', step, words }
    }
    case 'teach-forget':
      return step && { type: 'teach-forget', step }
    case 'teach-key':
      return { type: 'teach-key', key: String(raw.key ?? '').slice(0, 20), shift: raw.shift === true }
    case 'teach-swap':
    case 'teach-pause':
      return { type: raw.type }
  }
  return undefined
}
