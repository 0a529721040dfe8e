/** The typed trigger: on or off, what is typed, and whether it works on the site that is open. */
import { useEffect, useState } from 'preact/hooks'
import { LONGEST_TRIGGER, type TriggerProblem } from '../knowledge/keys/triggers'
import { useWords } from './words'

export interface TriggerFormProps {
  on: boolean
  trigger: string
  /** The site that is open; absent while none is read. */
  site: { host: string; works: boolean; owned: boolean } | undefined
  onSwitch(on: boolean): void
  onTrigger(text: string): TriggerProblem | null
  onSite(host: string, works: boolean): void
}

export function TriggerForm({ on, trigger, site, onSwitch, onTrigger, onSite }: TriggerFormProps) {
  const t = useWords()
  const [text, setText] = useState(trigger)
  const [problem, setProblem] = useState<TriggerProblem | null>(null)
  useEffect(() => setText(trigger), [trigger])
  return (
    <section class="key-group" aria-labelledby="keys-typed" data-testid="trigger">
      <h3 id="keys-typed">{t('trigger.title')}</h3>
      <p class="faint">{t('trigger.intro')}</p>
      <label class="check">
        <input type="checkbox" checked={on} onChange={(event) => onSwitch(event.currentTarget.checked)} />
        <span>{t('trigger.on')}</span>
      </label>
      <label class="trigger-text">
        <span>{t('trigger.text')}</span>
        <input
          type="text"
          dir="ltr"
          size={6}
          maxLength={LONGEST_TRIGGER}
          spellcheck={false}
          autocomplete="off"
          value={text}
          disabled={!on}
          aria-invalid={problem !== null}
          onInput={(event) => {
            setText(event.currentTarget.value)
            setProblem(onTrigger(event.currentTarget.value))
          }}
        />
      </label>
      {problem && (
        <p class="key-note warn" role="alert">
          {t(`trigger.problem.${problem}`)}
        </p>
      )}
      {on && site && (
        <>
          <label class="check">
            <input
              type="checkbox"
              checked={site.works}
              onChange={(event) => onSite(site.host, event.currentTarget.checked)}
            />
            <span>{t('trigger.site', { host: site.host })}</span>
          </label>
          {site.owned && <p class="key-note">{t('trigger.owned')}</p>}
        </>
      )}
    </section>
  )
}
