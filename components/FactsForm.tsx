/** Our facts: what the shop says about itself, used as placeholders in replies. */
import { useState } from 'preact/hooks'
import { useWords } from './words'

/** Names of the facts, in the order in which they are asked. */
export const OUR_FACT_NAMES = [
  'shop',
  'agentName',
  'returnDays',
  'hours',
  'teamTechnical',
  'teamBilling',
  'teamLogistics',
  'linkTracking',
  'linkReturns',
  'linkHelp',
  'linkStatus',
] as const
export type OurFactName = (typeof OUR_FACT_NAMES)[number]
export type OurFactValues = Record<OurFactName, string>

interface Props {
  values: OurFactValues
  onSave(values: OurFactValues): void
}

export function FactsForm({ values, onSave }: Props) {
  const t = useWords()
  const [draft, setDraft] = useState(values)
  const [saved, setSaved] = useState(false)
  return (
    <form
      class="facts-form"
      onSubmit={(event) => {
        event.preventDefault()
        onSave(draft)
        setSaved(true)
      }}
    >
      <p class="faint">{t('facts.intro')}</p>
      {OUR_FACT_NAMES.map((name) => (
        <label key={name}>
          <span>{t(`facts.${name}`)}</span>
          <input
            type="text"
            inputMode={name === 'returnDays' ? 'numeric' : name.startsWith('link') ? 'url' : 'text'}
            dir="auto"
            value={draft[name]}
            onInput={(event) => {
              setDraft({ ...draft, [name]: event.currentTarget.value })
              setSaved(false)
            }}
          />
        </label>
      ))}
      <button type="submit" class="primary">
        {t('facts.save')}
      </button>
      <span role="status" class="faint">
        {saved ? t('facts.saved') : ''}
      </span>
    </form>
  )
}
