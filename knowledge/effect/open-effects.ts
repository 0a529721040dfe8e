/** What happened to suggestions, in IndexedDB: several panels may write at once, and counts stay right. */
import { type IDBPDatabase, openDB } from 'idb'
import { hexOf, saltedDigest } from '../text/digest'
import { nextArm } from './next-arm'
import { isAssignment, isCheck, isEpisode, isGap, isTrial } from './parse-records'
import {
  type AssignmentRecord,
  type CheckRecord,
  EFFECT_MIGRATIONS,
  EFFECTS_NAME,
  EFFECTS_VERSION,
  type EffectsSchema,
  type EpisodeRecord,
  type GapRecord,
  type TrialRecord,
} from './schema'

type Database = IDBPDatabase<EffectsSchema>

/** Records that could be read, and how many could not. */
export interface Read<T> {
  records: T[]
  damaged: number
}

/** Which records: `from` and `to` are milliseconds since 1970, both included. */
export interface Period {
  from?: number
  to?: number
}

/** What is deleted: one site, what is older than a moment, both, or with neither everything. */
export interface Deletion {
  site?: string
  before?: number
}

/** Gaps kept at most; the oldest go first. */
const MOST_GAPS = 5_000

export interface Effects {
  /** Tells conversations apart without keeping their id. */
  digest(conversationId: string): Promise<string>
  /** Notes that a suggestion was shown; one that is known already stays as it is. */
  shown(episodes: readonly EpisodeRecord[]): Promise<void>
  /** Changes an episode, making it when there is none; resolves to what is stored now. */
  change(
    key: string,
    change: (known: EpisodeRecord | undefined) => EpisodeRecord | undefined,
  ): Promise<EpisodeRecord | undefined>
  episodes(period?: Period): Promise<Read<EpisodeRecord>>
  /** Those that were inserted or copied, the oldest first. */
  used(period?: Period): Promise<Read<EpisodeRecord>>
  /** When the newest was first shown, milliseconds since 1970; undefined without any. */
  newest(): Promise<number | undefined>
  /** The summary that was last kept of how articles stand, as text; undefined without one, or after a deletion. */
  standings(): Promise<string | undefined>
  keepStandings(summary: string): Promise<void>
  noteGap(gap: GapRecord): Promise<void>
  gaps(period?: Period): Promise<Read<GapRecord>>
  forgetGaps(keys: readonly string[]): Promise<void>
  putCheck(check: CheckRecord): Promise<void>
  checks(period?: Period): Promise<Read<CheckRecord>>
  trials(): Promise<Read<TrialRecord>>
  putTrial(trial: TrialRecord): Promise<void>
  /** Removes a trial with all its conversations. */
  deleteTrial(id: string): Promise<void>
  /** The wording of a conversation: the one it has, else one with the fewest conversations. `pick` is 0 to 1. */
  assign(trial: TrialRecord, conversation: string, now: number, pick: number): Promise<number>
  /** Notes whether a conversation reached its trial's target; the last word counts, the first time stays. */
  settle(trial: string, conversation: string, reached: boolean, now: number): Promise<void>
  assignments(trial: string): Promise<Read<AssignmentRecord>>
  /** Deletes episodes, gaps and checks, with neither field trials too; resolves to how many records went. */
  delete(what: Deletion): Promise<number>
  /** How many records there are of each kind. */
  counts(): Promise<Record<'episodes' | 'gaps' | 'trials' | 'assignments' | 'checks', number>>
  close(): void
}

/**
 * Opens the store, making or migrating it when needed.
 *
 * @param name of the database; another one in tests
 * @throws DOMException when the browser offers no IndexedDB or the database is of a newer version
 */
export async function openEffects(name = EFFECTS_NAME): Promise<Effects> {
  const database: Database = await openDB<EffectsSchema>(name, EFFECTS_VERSION, {
    upgrade(db, from, _to, transaction) {
      for (const migrate of EFFECT_MIGRATIONS.slice(from)) migrate(db, transaction)
    },
    blocking() {
      database.close()
    },
  })
  return stored(database)
}

function stored(database: Database): Effects {
  let salt: Promise<string> | undefined
  return {
    async digest(conversationId) {
      salt ??= saltOf(database)
      return saltedDigest(await salt, [conversationId], 10)
    },
    async shown(episodes) {
      const writing = database.transaction('episodes', 'readwrite')
      for (const episode of episodes)
        if ((await writing.store.getKey(episode.key)) === undefined) await writing.store.put(episode)
      await writing.done
    },
    async change(key, change) {
      const writing = database.transaction('episodes', 'readwrite')
      const known: unknown = await writing.store.get(key)
      const next = change(isEpisode(known) ? known : undefined)
      if (next) await writing.store.put(next)
      await writing.done
      return next
    },
    episodes: async (period) =>
      sorted(await database.getAllFromIndex('episodes', 'at', rangeOf(period)), isEpisode),
    used: async (period) =>
      sorted(await database.getAllFromIndex('episodes', 'usedAt', rangeOf(period)), isEpisode),
    async newest() {
      const cursor = await database.transaction('episodes').store.index('at').openKeyCursor(null, 'prev')
      return cursor?.key
    },
    standings: async () => (await database.get('about', 'standings'))?.value,
    async keepStandings(value) {
      await database.put('about', { key: 'standings', value })
    },
    async noteGap(gap) {
      const writing = database.transaction('gaps', 'readwrite')
      if ((await writing.store.getKey(gap.key)) === undefined) await writing.store.put(gap)
      let over = (await writing.store.count()) - MOST_GAPS
      let oldest = over > 0 ? await writing.store.index('at').openCursor() : null
      for (; oldest && over > 0; over--) {
        await oldest.delete()
        oldest = await oldest.continue()
      }
      await writing.done
    },
    gaps: async (period) => sorted(await database.getAllFromIndex('gaps', 'at', rangeOf(period)), isGap),
    async forgetGaps(keys) {
      const writing = database.transaction('gaps', 'readwrite')
      for (const key of keys) await writing.store.delete(key)
      await writing.done
    },
    async putCheck(check) {
      await database.put('checks', check)
    },
    checks: async (period) =>
      sorted(await database.getAllFromIndex('checks', 'at', rangeOf(period)), isCheck),
    trials: async () => sorted(await database.getAll('trials'), isTrial),
    async putTrial(trial) {
      await database.put('trials', trial)
    },
    async deleteTrial(id) {
      const writing = database.transaction(['trials', 'assignments'], 'readwrite')
      await writing.objectStore('trials').delete(id)
      const store = writing.objectStore('assignments')
      for (const key of await store.index('trial').getAllKeys(id)) await store.delete(key)
      await writing.done
    },
    async assign(trial, conversation, now, pick) {
      const writing = database.transaction('assignments', 'readwrite')
      const key = `${trial.id}\n${conversation}`
      const known: unknown = await writing.store.get(key)
      let arm = isAssignment(known) && known.arm < trial.arms.length ? known.arm : undefined
      if (arm === undefined) {
        const counts = trial.arms.map(() => 0)
        for (const other of await writing.store.index('trial').getAll(trial.id))
          if (isAssignment(other)) counts[other.arm] = (counts[other.arm] ?? 0) + 1
        arm = nextArm(counts.slice(0, trial.arms.length), pick)
        await writing.store.put({ key, trial: trial.id, conversation, arm, at: now })
      }
      await writing.done
      return arm
    },
    async settle(trial, conversation, reached, now) {
      const writing = database.transaction('assignments', 'readwrite')
      const known: unknown = await writing.store.get(`${trial}\n${conversation}`)
      if (isAssignment(known)) await writing.store.put({ ...known, reached, judgedAt: known.judgedAt ?? now })
      await writing.done
    },
    assignments: async (trial) =>
      sorted(await database.getAllFromIndex('assignments', 'trial', trial), isAssignment),
    delete: (what) => deleteFrom(database, what),
    async counts() {
      const [episodes, gaps, trials, assignments, checks] = await Promise.all([
        database.count('episodes'),
        database.count('gaps'),
        database.count('trials'),
        database.count('assignments'),
        database.count('checks'),
      ])
      return { episodes, gaps, trials, assignments, checks }
    },
    close: () => database.close(),
  }
}

async function deleteFrom(database: Database, { site, before }: Deletion): Promise<number> {
  const stores = ['episodes', 'gaps', 'checks', 'trials', 'assignments', 'about'] as const
  const writing = database.transaction(stores, 'readwrite')
  let gone = 0
  // It may rest on what goes.
  await writing.objectStore('about').delete('standings')
  for (const name of ['episodes', 'gaps', 'checks'] as const) {
    const store = writing.objectStore(name)
    const keys =
      before !== undefined
        ? await store.index('at').getAllKeys(IDBKeyRange.upperBound(before, true))
        : site !== undefined
          ? await store.index('site').getAllKeys(site)
          : await store.getAllKeys()
    const ofSite =
      site !== undefined && before !== undefined ? new Set(await store.index('site').getAllKeys(site)) : null
    for (const key of keys) {
      if (ofSite && !ofSite.has(key)) continue
      await store.delete(key)
      gone++
    }
  }
  if (site === undefined && before === undefined) {
    for (const name of ['trials', 'assignments'] as const) {
      gone += await writing.objectStore(name).count()
      await writing.objectStore(name).clear()
    }
  }
  await writing.done
  return gone
}

/** Kept beside the records: without it a digest cannot be compared with a guess. */
async function saltOf(database: Database): Promise<string> {
  const writing = database.transaction('about', 'readwrite')
  const known = await writing.store.get('salt')
  const value = known?.value ?? hexOf(crypto.getRandomValues(new Uint8Array(16)))
  if (!known) await writing.store.put({ key: 'salt', value })
  await writing.done
  return value
}

function rangeOf({ from, to }: Period = {}): IDBKeyRange | null {
  if (from !== undefined && to !== undefined)
    return from <= to ? IDBKeyRange.bound(from, to) : IDBKeyRange.only(-1)
  if (from !== undefined) return IDBKeyRange.lowerBound(from)
  return to === undefined ? null : IDBKeyRange.upperBound(to)
}

function sorted<T>(found: readonly unknown[], holds: (value: unknown) => value is T): Read<T> {
  const records = found.filter(holds)
  return { records, damaged: found.length - records.length }
}
