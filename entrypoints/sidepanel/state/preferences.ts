/** Settings as signals: the reader's language, the words, and the values of *Our facts*. */
import { computed, signal } from '@preact/signals'
import type { PlaceholderValues } from '../../../copilot/placeholders'
import { translator } from '../../../knowledge/interface/words'
import { type LanguageTag, languageForLocale } from '../../../knowledge/languages'
import { onSettingsChange, ourValues, type Settings, saveSettings } from '../../../platform/settings'

export class Preferences {
  readonly settings
  readonly language
  readonly t
  readonly noteLanguage
  readonly ours

  /** @param locale locale of the browser's own interface */
  constructor(initial: Settings, locale: string) {
    this.settings = signal(initial)
    this.language = computed<LanguageTag>(() => {
      const chosen = this.settings.value.interfaceLanguage
      return chosen === 'browser' ? languageForLocale(locale) : chosen
    })
    this.t = computed(() => translator(this.language.value))
    this.noteLanguage = computed<LanguageTag>(() => {
      const chosen = this.settings.value.noteLanguage
      return chosen === 'interface' ? this.language.value : chosen
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
