/**
 * An unseen page that holds the shared workers: connected to them, they stay; and it has made ready what the first
 * conversation needs.
 */
import { languageForLocale } from '../../knowledge/languages'
import { createAnalyst } from '../../platform/analysis-client'
import { untilUnused } from '../../platform/in-use'
import { createKnowledge } from '../../platform/knowledge-client'

/** Without anything open for so long, the workers end. Milliseconds. */
const REST_AFTER = 30 * 60_000

// Settings cannot be read here; whoever has chosen another language than the browser's waits a moment longer.
const language = languageForLocale(navigator.language)
createKnowledge().warm(language)
createAnalyst().warm(language)
untilUnused(REST_AFTER).then(() => window.close())
