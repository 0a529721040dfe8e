/** Languages, letter keys and switched-off sites. Every change is kept at once. */
import { LANGUAGE_TAGS, type LanguageTag } from '../knowledge/languages'
import { useWords } from './words'

export interface ShownSettings {
  interfaceLanguage: 'browser' | LanguageTag
  noteLanguage: 'interface' | LanguageTag
  letterKeys: boolean
  neverSites: string[]
}

interface Props {
  settings: ShownSettings
  onChange(changed: Partial<ShownSettings>): void
}

export function SettingsForm({ settings, onChange }: Props) {
  const t = useWords()
  const tagOr = <T extends string>(value: string, other: T): LanguageTag | T =>
    LANGUAGE_TAGS.find((tag) => tag === value) ?? other
  return (
    <div class="facts-form">
      <label>
        <span>{t('settings.language')}</span>
        <select
          value={settings.interfaceLanguage}
          onChange={(event) => onChange({ interfaceLanguage: tagOr(event.currentTarget.value, 'browser') })}
        >
          <option value="browser">{t('settings.language.browser')}</option>
          {LANGUAGE_TAGS.map((tag) => (
            <option key={tag} value={tag} lang={tag}>
              {t(`language.${tag}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('settings.noteLanguage')}</span>
        <select
          value={settings.noteLanguage}
          onChange={(event) => onChange({ noteLanguage: tagOr(event.currentTarget.value, 'interface') })}
        >
          <option value="interface">{t('settings.noteLanguage.interface')}</option>
          {LANGUAGE_TAGS.map((tag) => (
            <option key={tag} value={tag} lang={tag}>
              {t(`language.${tag}`)}
            </option>
          ))}
        </select>
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={settings.letterKeys}
          onChange={(event) => onChange({ letterKeys: event.currentTarget.checked })}
        />
        <span>{t('settings.letterKeys')}</span>
      </label>
      <div>
        <p>{t('settings.sites')}</p>
        {settings.neverSites.length === 0 && <p class="faint">{t('settings.sites.none')}</p>}
        <ul>
          {settings.neverSites.map((site) => (
            <li key={site}>
              <button
                type="button"
                onClick={() =>
                  onChange({ neverSites: settings.neverSites.filter((other) => other !== site) })
                }
              >
                {t('settings.sites.remove', { site })}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
