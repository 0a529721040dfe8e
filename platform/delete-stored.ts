/** Deletes what was counted and kept of conversations: by age, by site, or all. */
import type { Deletion } from '../knowledge/effect/open-effects'
import { RECORD_STORES } from '../knowledge/work/schema'
import type { EffectsClient } from './effects-client'
import type { WorkClient } from './work-client'

const DAY = 24 * 3_600_000

/**
 * Resolves to how many records went. By age, open promises and saved cases stay; of a site go its tickets, promises
 * and sightings; with neither, everything goes.
 */
export async function deleteStored(
  effects: EffectsClient,
  client: WorkClient,
  what: Deletion,
  now: number,
): Promise<number> {
  const counted = (await effects.change((store) => store.delete(what))) ?? 0
  const work = await client.open()
  const before = await countOf(client)
  if (what.site !== undefined) {
    const isThere = ({ site }: { site: string }): boolean => site === what.site
    const theirs = (await work.listTickets()).records.filter(isThere).map(({ key }) => key)
    const promises = (await work.listPromises()).records.filter(isThere).map(({ id }) => id)
    await work.remove('promises', promises)
    await work.remove('sightings', theirs)
    await work.remove('tickets', theirs)
  } else if (what.before !== undefined) {
    await work.forgetOld(new Date(now).toISOString(), Math.max(0, (now - what.before) / DAY))
  } else {
    for (const store of RECORD_STORES) await work.remove(store, await idsOf(client, store))
  }
  client.tell()
  return counted + before - (await countOf(client))
}

async function idsOf(client: WorkClient, store: (typeof RECORD_STORES)[number]): Promise<string[]> {
  const work = await client.open()
  const damaged = (await work.damaged()).filter((one) => one.store === store).map(({ key }) => key)
  if (store === 'promises') return [...damaged, ...(await work.listPromises()).records.map(({ id }) => id)]
  if (store === 'tickets') return [...damaged, ...(await work.listTickets()).records.map(({ key }) => key)]
  if (store === 'cases') return [...damaged, ...(await work.listCases()).records.map(({ id }) => id)]
  return [...damaged, ...(await work.listSightings()).records.map(({ ticket }) => ticket)]
}

async function countOf(client: WorkClient): Promise<number> {
  const counts = await Promise.all(RECORD_STORES.map(async (store) => (await idsOf(client, store)).length))
  return counts.reduce((sum, count) => sum + count, 0)
}
