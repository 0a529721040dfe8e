/** The model of priorities, packed when the product is built (see `scripts/built-modules.mjs`). */
import model from '../../knowledge/signals/priority-wording.json'
import { hash } from '../wording/feature-keys'
import { packModels } from '../wording/packed-model'

export default packModels([model], hash)
