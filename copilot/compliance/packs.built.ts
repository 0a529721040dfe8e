/** The packs that come with the product, by id, packed when it is built (see `scripts/built-modules.mjs`): a text for each. */
import { BUILT_IN_PACKS } from '../../knowledge/compliance/packs'
import { packBeginnings, withNeeds } from './pack-beginnings'
import { type PackedPack, packEntries } from './pack-entries'

const packed = BUILT_IN_PACKS.map(({ id, rules }): [string, string] => {
  const entries = packEntries(rules).map(withNeeds)
  const pack: PackedPack = { entries, beginnings: packBeginnings(entries.map(({ phrase }) => phrase)) }
  return [id, JSON.stringify(pack)]
})

export default Object.fromEntries(packed) as Record<string, string>
