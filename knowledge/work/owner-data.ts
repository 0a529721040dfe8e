/** Words for who keeps a promise. The named imports keep the examples out of the bundle. */
import {
  after as enAfter,
  notBefore as enNotBefore,
  owners as enOwners,
} from '../languages/en/promise-owners.json'
import {
  after as faAfter,
  notBefore as faNotBefore,
  owners as faOwners,
} from '../languages/fa/promise-owners.json'
import {
  after as zhAfter,
  notBefore as zhNotBefore,
  owners as zhOwners,
} from '../languages/zh-Hans/promise-owners.json'

export interface OwnerWords {
  /** Phrases for people and teams. */
  owners: string[]
  /** How a sentence goes on behind the one who does it; empty where verbs stand at the end. */
  after: string[]
  /** Words before those to whom something is done. */
  notBefore: string[]
}

export const OWNER_WORDS: readonly OwnerWords[] = [
  { owners: enOwners, after: enAfter, notBefore: enNotBefore },
  { owners: zhOwners, after: zhAfter, notBefore: zhNotBefore },
  { owners: faOwners, after: faAfter, notBefore: faNotBefore },
]
