/** Languages, letter keys and switched-off sites. Every change is kept at once. */

import { RETENTION_DAYS, type RetentionDays } from '../knowledge/effect/retention'
import type { LanguageTag } from '../knowledge/languages'
import { LanguageSelect } from './LanguageSelect'
import { useLanguage, useWords } from './words'

export interface ShownSettings {
  interfaceLanguage: 'browser' | LanguageTag
  noteLanguage: 'interface' | LanguageTag
  letterKeys: boolean
  learnPhrasings: boolean
  liveDraft: boolean
  buffer: boolean
  recordEffects: boolean
  rankByEffect: boolean
  selfCheck: boolean
  retentionDays: RetentionDays
  neverSites: string[]
}

interface Props {
  settings: ShownSettings
  onChange(changed: Partial<ShownSettings>): void
}

export function SettingsForm({ settings, onChange }: Props) {
  const t = useWords()
  const numbers = new Intl.NumberFormat(useLanguage())
  return (
    <div class="facts-form">
      <LanguageSelect
        label={t('settings.language')}
        value={settings.interfaceLanguage}
        other={{ value: 'browser', label: t('settings.language.browser') }}
        onChange={(interfaceLanguage) => onChange({ interfaceLanguage })}
      />
      <LanguageSelect
        label={t('settings.noteLanguage')}
        value={settings.noteLanguage}
        other={{ value: 'interface', label: t('settings.noteLanguage.interface') }}
        onChange={(noteLanguage) => onChange({ noteLanguage })}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={settings.letterKeys}
          onChange={(event) => onChange({ letterKeys: event.currentTarget.checked })}
        />
        <span>{t('settings.letterKeys')}</span>
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={settings.learnPhrasings}
          onChange={(event) => onChange({ learnPhrasings: event.currentTarget.checked })}
        />
        <span>{t('settings.learnPhrasings')}</span>
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={settings.liveDraft}
          onChange={(event) => onChange({ liveDraft: event.currentTarget.checked })}
        />
        <span>{t('settings.liveDraft')}</span>
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={settings.buffer}
          onChange={(event) => onChange({ buffer: event.currentTarget.checked })}
        />
        <span>{t('settings.buffer')}</span>
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={settings.recordEffects}
          onChange={(event) => onChange({ recordEffects: event.currentTarget.checked })}
        />
        <span>{t('settings.recordEffects')}</span>
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={settings.rankByEffect}
          onChange={(event) => onChange({ rankByEffect: event.currentTarget.checked })}
        />
        <span>{t('settings.rankByEffect')}</span>
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={settings.selfCheck}
          onChange={(event) => onChange({ selfCheck: event.currentTarget.checked })}
        />
        <span>{t('settings.selfCheck')}</span>
      </label>
      <label>
        <span>{t('settings.retention')}</span>
        <select
          value={settings.retentionDays}
          onChange={(event) => {
            const chosen = RETENTION_DAYS.find((days) => String(days) === event.currentTarget.value)
            if (chosen) onChange({ retentionDays: chosen })
          }}
        >
          {RETENTION_DAYS.map((days) => (
            <option key={days} value={days}>
              {t('settings.retention.days', { days: numbers.format(days) })}
            </option>
          ))}
        </select>
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
