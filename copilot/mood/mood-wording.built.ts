/** The model of moods, packed when the product is built (see `scripts/built-modules.mjs`). */
import model from '../../knowledge/signals/mood-wording.json'
import { packModel } from '../wording/packed-model'

export default packModel(model)
