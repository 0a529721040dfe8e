/** Episodes as a table for other programs: one row each, kinds and numbers only. */
import type { EpisodeRecord } from './schema'

const COLUMNS = [
  'week_day',
  'desk',
  'site',
  'conversation',
  'article',
  'variant',
  'kind',
  'scene',
  'mood',
  'level',
  'language',
  'repeat_contact',
  'place',
  'did',
  'reason',
  'kept',
  'thanks',
  'solved',
  'asked_again',
  'handed_over',
  'mood_change',
  'rating',
] as const

/** CSV with a header, by RFC 4180; cells that a spreadsheet would compute are made text. */
export function episodesCsv(episodes: readonly EpisodeRecord[]): string {
  const rows = episodes.map((episode) => {
    const { outcome } = episode
    return [
      new Date(episode.at).toISOString().slice(0, 10),
      episode.desk,
      episode.site,
      episode.conversation,
      episode.article,
      episode.variant,
      episode.kind,
      episode.scene,
      episode.mood,
      episode.level,
      episode.language,
      episode.repeat,
      episode.place,
      episode.did,
      episode.reason,
      episode.kept,
      outcome?.thanks,
      outcome?.solved,
      outcome?.askedAgain,
      outcome?.handedOver,
      outcome?.moodChange,
      outcome?.rating,
    ]
  })
  return `\ufeff${[COLUMNS, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

function cell(value: string | number | boolean | undefined): string {
  if (typeof value !== 'string') return value === undefined ? '' : String(value)
  const safe = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
