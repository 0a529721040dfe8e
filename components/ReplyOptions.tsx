/** How a suggestion is put together: its parts as switches, its wording, form and length as lists. */
import type { Suggestion, VariantChoice } from '../copilot/suggest/suggestion'
import type { Choice } from '../copilot/template/fill-template'
import type { Audience } from '../knowledge/article'
import { REPLY_LENGTHS, type ReplyLength, type ReplyPart } from '../knowledge/replies/reply-parts'
import './reply-options.css'
import { useWords } from './words'

export interface ReplyOptionActions {
  audience(audience: Audience): void
  channel(channel: 'chat' | 'email'): void
  length(length: ReplyLength): void
  part(part: ReplyPart, on: boolean): void
  pick(name: string, option: string): void
}

interface Props {
  suggestion: Suggestion
  actions: ReplyOptionActions
}

/** The audiences an article has, `any` first; a choice is offered only where there is one. */
function audiencesOf(variants: VariantChoice[]): Audience[] {
  return [...new Set(variants.map((variant) => variant.audience))].sort((a, b) =>
    a === 'any' ? -1 : b === 'any' ? 1 : a.localeCompare(b),
  )
}

/** The parts: what is off is still there to be switched on, in its place. */
export function ReplyParts({ suggestion: { parts }, actions }: Props) {
  const t = useWords()
  if (parts.length < 2) return null
  return (
    <fieldset class="reply-parts" aria-label={t('suggestion.parts')} data-testid="reply-parts">
      {parts.map(({ part, on }) => (
        <button
          key={part}
          type="button"
          class="reply-part"
          data-part={part}
          aria-pressed={on}
          title={t(on ? 'suggestion.partOn' : 'suggestion.partOff')}
          onClick={() => actions.part(part, !on)}
        >
          {t(`suggestion.part.${part}`)}
        </button>
      ))}
    </fieldset>
  )
}

/** Wording, form and length. */
export function ReplyForm({ suggestion: { variants, variant, form }, actions }: Props) {
  const t = useWords()
  const audiences = audiencesOf(variants)
  if (audiences.length < 2 && !form) return null
  return (
    <span class="reply-form">
      {audiences.length > 1 && (
        <select
          aria-label={t('suggestion.audience')}
          title={t('suggestion.audience')}
          value={variant.audience}
          onChange={(event) => actions.audience(event.currentTarget.value as Audience)}
        >
          {audiences.map((audience) => (
            <option key={audience} value={audience}>
              {t(`suggestion.audience.${audience}`)}
            </option>
          ))}
        </select>
      )}
      {form && (
        <>
          <select
            aria-label={t('suggestion.channel')}
            title={t('suggestion.channel')}
            value={form.channel}
            onChange={(event) => actions.channel(event.currentTarget.value as 'chat' | 'email')}
          >
            <option value="chat">{t('suggestion.channel.chat')}</option>
            <option value="email">{t('suggestion.channel.email')}</option>
          </select>
          <select
            aria-label={t('suggestion.length')}
            title={t('suggestion.length')}
            value={form.length}
            onChange={(event) => actions.length(event.currentTarget.value as ReplyLength)}
          >
            {REPLY_LENGTHS.map((length) => (
              <option key={length} value={length}>
                {t(`suggestion.length.${length}`)}
              </option>
            ))}
          </select>
        </>
      )}
    </span>
  )
}

/** Pick-lists of the reply: what is picked stands in the text at once. */
export function ReplyChoices({
  choices,
  label,
  onPick,
}: {
  choices: Choice[]
  label(name: string): string
  onPick(name: string, option: string): void
}) {
  if (choices.length === 0) return null
  return (
    <div class="blanks">
      {choices.map(({ name, options, picked }) => (
        <label key={name}>
          <span>{label(name)}</span>
          <select
            data-choice={name}
            value={picked}
            onChange={(event) => onPick(name, event.currentTarget.value)}
          >
            {options.map((option) => (
              <option key={option} value={option}>
                {option}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  )
}
