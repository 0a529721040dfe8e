/** A choice of language, each under its own name, with one further choice before them. */
import { LANGUAGE_TAGS, type LanguageTag } from '../knowledge/languages'
import { useWords } from './words'

interface Props<Other extends string> {
  label: string
  /** True where the place says what the choice is about; the label is then only spoken. */
  labelHidden?: boolean
  value: LanguageTag | Other
  /** The choice that is no language, and what it is called. */
  other: { value: Other; label: string }
  onChange(value: LanguageTag | Other): void
}

export function LanguageSelect<Other extends string>(props: Props<Other>) {
  const { label, labelHidden, value, other, onChange } = props
  const t = useWords()
  return (
    <label>
      <span class={labelHidden ? 'visually-hidden' : undefined}>{label}</span>
      <select
        value={value}
        onChange={(event) =>
          onChange(LANGUAGE_TAGS.find((tag) => tag === event.currentTarget.value) ?? other.value)
        }
      >
        <option value={other.value}>{other.label}</option>
        {LANGUAGE_TAGS.map((tag) => (
          <option key={tag} value={tag} lang={tag}>
            {t(`language.${tag}`)}
          </option>
        ))}
      </select>
    </label>
  )
}
