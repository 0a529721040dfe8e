/**
 * The compliance rules of all languages, packed when the product is built (see `scripts/built-modules.mjs`): a text for
 * each, since a conversation needs one or two of them.
 */
import { packCompliance } from './pack-compliance'

const packed = (language: 'en' | 'zh-Hans' | 'fa'): string => JSON.stringify(packCompliance(language))

export default { en: packed('en'), 'zh-Hans': packed('zh-Hans'), fa: packed('fa') }
