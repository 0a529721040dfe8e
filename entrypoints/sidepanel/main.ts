/** The first script of the panel: begins what takes long, and only then has the panel itself read. */
import '../../platform/panel-workers'
import '../../platform/early-reads'
import { loadReader } from '../../knowledge/interface/load-reader'
import { languageForLocale } from '../../knowledge/languages'

// Most agents read in the language of their browser; whoever does not waits a moment longer for the words.
loadReader(languageForLocale(navigator.language)).catch(() => undefined)
import('./panel')
