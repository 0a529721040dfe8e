/** The models of moods and issues as one, packed when the product is built (see `scripts/built-modules.mjs`). */
import issues from '../../knowledge/signals/issue-wording.json'
import moods from '../../knowledge/signals/mood-wording.json'
import { keyOf } from './feature-keys'
import { packModels } from './packed-model'

export default packModels([moods, issues], keyOf)
