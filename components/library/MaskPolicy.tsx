/** What the shop's escalation notes mask by default. */
import { PERSONAL_KINDS, type PersonalKind } from '../../copilot/note/personal-kinds'
import { useWords } from '../words'

interface Props {
  unmasked: readonly PersonalKind[]
  /** Names of the forms in which something was revealed. */
  revealed: readonly { form: string; kinds: readonly PersonalKind[] }[]
  onChange(unmasked: PersonalKind[]): void
  /** Masks again what was revealed for a form. */
  onForget(form: string): void
  formName(form: string): string
}

export function MaskPolicy({ unmasked, revealed, onChange, onForget, formName }: Props) {
  const t = useWords()
  return (
    <section class="mask-policy" aria-label={t('notes.masking')}>
      <h2>{t('notes.masking')}</h2>
      <p class="faint">{t('notes.masking.intro')}</p>
      {PERSONAL_KINDS.map((kind) => (
        <label key={kind} class="check">
          <input
            type="checkbox"
            checked={!unmasked.includes(kind)}
            onChange={(event) => {
              const others = unmasked.filter((other) => other !== kind)
              onChange(event.currentTarget.checked ? others : [...others, kind])
            }}
          />
          <span>{t(`note.personal.${kind}`)}</span>
        </label>
      ))}
      <label class="check">
        <input type="checkbox" checked disabled />
        <span>{t('notes.cards')}</span>
      </label>
      {revealed.length > 0 && (
        <>
          <h3>{t('notes.revealed')}</h3>
          <ul class="taught-list">
            {revealed.map(({ form, kinds }) => (
              <li key={form} class="taught-row">
                <span class="taught-name">
                  <bdi>{formName(form)}</bdi>: {kinds.map((kind) => t(`note.personal.${kind}`)).join(' · ')}
                </span>
                <button type="button" onClick={() => onForget(form)}>
                  {t('notes.maskAgain')}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
