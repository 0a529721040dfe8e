/** Settings as signals: the reader's language, the words, and the values of *Our facts*. */
import { computed, effect, type Signal, signal } from '@preact/signals'
import type { PlaceholderValues } from '../../../copilot/placeholders'
import { isReaderHere, loadReader } from '../../../knowledge/interface/load-reader'
import { translator } from '../../../knowledge/interface/words'
import { type LanguageTag, languageForLocale } from '../../../knowledge/languages'
import { onSettingsChange, ourValues, type Settings, saveSettings } from '../../../platform/settings'

export class Preferences {
  readonly settings
  /** The language that is shown; another one is shown once its words are there. */
  readonly language: Signal<LanguageTag>
  readonly t
  readonly noteLanguage: Signal<LanguageTag>
  readonly ours

  /**
   * @param locale locale of the browser's own interface
   * @param language what `languageOf` says of both; its words must be loaded
   */
  constructor(initial: Settings, locale: string, language: LanguageTag) {
    this.settings = signal(initial)
    this.language = signal(language)
    this.noteLanguage = signal(language)
    this.t = computed(() => translator(this.language.value))
    effect(() => show(languageOf(this.settings.value, locale), this.language))
    effect(() => {
      const chosen = this.settings.value.noteLanguage
      show(chosen === 'interface' ? this.language.value : chosen, this.noteLanguage)
    })
    /** Values of the `our.*` and `agent.*` placeholders; what is not told yet is empty. */
    this.ours = computed<PlaceholderValues>(() => ourValues(this.settings.value.ourFacts))
    onSettingsChange((changed) => {
      this.settings.value = changed
    })
  }

  async change(changed: Partial<Settings>): Promise<void> {
    this.settings.value = { ...this.settings.peek(), ...changed }
    await saveSettings(this.settings.peek())
  }
}

/** The language to show by the settings and the browser's own locale. */
export function languageOf({ interfaceLanguage }: Settings, locale: string): LanguageTag {
  return interfaceLanguage === 'browser' ? languageForLocale(locale) : interfaceLanguage
}

/** The language last wanted in each place: one that comes late must not take its place. */
const wanted = new WeakMap<Signal<LanguageTag>, LanguageTag>()

/** Shows a language in `place`: at once when its words are there, else when they have come. */
function show(language: LanguageTag, place: Signal<LanguageTag>): void {
  wanted.set(place, language)
  if (isReaderHere(language)) {
    place.value = language
    return
  }
  // Without the words the language that is there stays.
  loadReader(language).then(
    () => {
      if (wanted.get(place) === language) place.value = language
    },
    () => undefined,
  )
}
