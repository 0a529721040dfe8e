/** Settings of promises: working hours and reminders. What cannot be meant is said and not kept. */
import { useRef, useState } from 'preact/hooks'
import type { WordKey } from '../knowledge/interface/words'
import { NEWS_HOURS, REMIND_MINUTES, type WorkSettings } from '../knowledge/work/work-settings'
import { faultOfHours } from '../knowledge/work/working-hours'
import { useLanguage, useWords } from './words'

interface Props {
  settings: WorkSettings
  onChange(settings: WorkSettings): void
  /** Switches notifications on or off; asks the browser where it has to. */
  onNotify(on: boolean): void
}

/** A Sunday; the days after it give the names of the week. */
const SUNDAY = Date.UTC(2023, 0, 1, 12)

function faultOf({ hours, remindMinutes, newsHours }: WorkSettings): WordKey | undefined {
  const fault = faultOfHours(hours)
  if (fault) return `settings.fault.${fault}`
  if (!(remindMinutes >= REMIND_MINUTES.least && remindMinutes <= REMIND_MINUTES.most))
    return 'settings.fault.remind'
  return newsHours >= NEWS_HOURS.least && newsHours <= NEWS_HOURS.most ? undefined : 'settings.fault.news'
}

export function WorkSettingsForm({ settings, onChange, onNotify }: Props) {
  const t = useWords()
  const language = useLanguage()
  const [draft, setDraft] = useState(settings)
  /** Two fields may change before the form is drawn again. */
  const latest = useRef(draft)
  const fault = faultOf(draft)
  const change = (changed: Partial<WorkSettings>): void => {
    const next = { ...latest.current, ...changed, notify: settings.notify }
    latest.current = next
    setDraft(next)
    if (!faultOf(next)) onChange(next)
  }
  const hours = (changed: Partial<WorkSettings['hours']>): void => {
    change({ hours: { ...latest.current.hours, ...changed } })
  }
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' })
  // Weeks begin on Saturday in Persian, on Monday elsewhere.
  const first = language === 'fa' ? 6 : 1
  const days = Array.from({ length: 7 }, (_, index) => (first + index) % 7)
  const clock = (name: 'from' | 'to') => (
    <label>
      <span>{t(`settings.hours.${name}`)}</span>
      <input
        type="time"
        value={draft.hours[name]}
        onInput={(event) => hours({ [name]: event.currentTarget.value })}
      />
    </label>
  )
  const number = (name: 'remindMinutes' | 'newsHours', label: WordKey, step: number) => (
    <label>
      <span>{t(label)}</span>
      <input
        type="number"
        step={step}
        value={draft[name]}
        onInput={(event) => change({ [name]: event.currentTarget.valueAsNumber })}
      />
    </label>
  )
  return (
    <div class="facts-form work-settings">
      <div class="work-pair">
        {clock('from')}
        {clock('to')}
      </div>
      <fieldset class="work-days">
        <legend>{t('settings.days')}</legend>
        {days.map((day) => (
          <label key={day} class="check">
            <input
              type="checkbox"
              checked={draft.hours.days.includes(day)}
              onChange={(event) =>
                hours({
                  days: event.currentTarget.checked
                    ? [...latest.current.hours.days, day].sort()
                    : latest.current.hours.days.filter((one) => one !== day),
                })
              }
            />
            <span>{weekday.format(SUNDAY + day * 86_400_000)}</span>
          </label>
        ))}
      </fieldset>
      <label>
        <span>{t('settings.zone')}</span>
        <input
          type="text"
          dir="ltr"
          spellcheck={false}
          placeholder={new Intl.DateTimeFormat().resolvedOptions().timeZone}
          value={draft.hours.zone}
          onInput={(event) => hours({ zone: event.currentTarget.value.trim() })}
        />
      </label>
      <div class="work-pair">
        {number('remindMinutes', 'settings.remind', 1)}
        {number('newsHours', 'settings.news', 0.5)}
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={settings.notify}
          onChange={(event) => onNotify(event.currentTarget.checked)}
        />
        <span>{t('settings.notify')}</span>
      </label>
      <p role="alert" class="work-fault">
        {fault ? t(fault) : ''}
      </p>
    </div>
  )
}
