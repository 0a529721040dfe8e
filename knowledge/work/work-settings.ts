/** Settings of promises and progress: working hours, how long before a promise to remind, how often to tell news. */
import { faultOfHours, type WorkingHours } from './working-hours'

export interface WorkSettings {
  hours: WorkingHours
  /** Minutes before a promise at which to remind. */
  remindMinutes: number
  /** Hours after which a customer with an escalated ticket should hear something. */
  newsHours: number
  /** Reminders by the browser's notifications; they also need its permission. */
  notify: boolean
}

export const DEFAULT_WORK_SETTINGS: WorkSettings = {
  hours: { zone: '', days: [], from: '09:00', to: '18:00' },
  remindMinutes: 15,
  newsHours: 2,
  notify: true,
}

/** Bounds of what can be typed. */
export const REMIND_MINUTES = { least: 1, most: 1440 } as const
export const NEWS_HOURS = { least: 0.5, most: 72 } as const

function numberWithin(value: unknown, { least, most }: { least: number; most: number }): number | undefined {
  return typeof value === 'number' && value >= least && value <= most ? value : undefined
}

/** Settings from whatever is stored; what is damaged becomes the default. */
export function parseWorkSettings(stored: unknown): WorkSettings {
  const defaults = DEFAULT_WORK_SETTINGS
  if (typeof stored !== 'object' || stored === null) return structuredClone(defaults)
  const fields = stored as Partial<Record<keyof WorkSettings, unknown>>
  return {
    hours: parseHours(fields.hours) ?? structuredClone(defaults.hours),
    remindMinutes: numberWithin(fields.remindMinutes, REMIND_MINUTES) ?? defaults.remindMinutes,
    newsHours: numberWithin(fields.newsHours, NEWS_HOURS) ?? defaults.newsHours,
    notify: fields.notify !== false,
  }
}

function parseHours(stored: unknown): WorkingHours | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined
  const { zone, days, from, to } = stored as Partial<Record<keyof WorkingHours, unknown>>
  if (typeof zone !== 'string' || typeof from !== 'string' || typeof to !== 'string') return undefined
  if (!Array.isArray(days) || days.length > 7 || !days.every((day) => typeof day === 'number'))
    return undefined
  const hours = { zone, days, from, to }
  return faultOfHours(hours) === undefined ? hours : undefined
}
