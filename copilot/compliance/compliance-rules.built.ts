/** The compliance rules of all languages, packed when the product is built (see `scripts/built-modules.mjs`). */
import { packCompliance } from './pack-compliance'

export default { en: packCompliance('en'), 'zh-Hans': packCompliance('zh-Hans'), fa: packCompliance('fa') }
