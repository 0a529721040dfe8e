/** The model of promises, packed when the product is built (see `scripts/built-modules.mjs`). */
import model from '../../knowledge/promises/promise-wording.json'
import { packModel } from '../wording/packed-model'

export default packModel(model)
