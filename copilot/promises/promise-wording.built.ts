/** The model of promises, packed when the product is built (see `scripts/built-modules.mjs`). */
import model from '../../knowledge/promises/promise-wording.json'
import { hash } from '../wording/feature-keys'
import { packModels } from '../wording/packed-model'

export default packModels([model], hash)
