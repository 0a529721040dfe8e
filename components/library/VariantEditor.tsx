/** One wording of a reply: for whom, where, the text, and how it will look. */
import { checkDraft } from '../../copilot/compliance/check-draft'
import { fillReply, PLACEHOLDER_NAMES, type PlaceholderValues } from '../../copilot/placeholders'
import { AUDIENCES, type Audience, CHANNELS, type Channel, type ReplyVariant } from '../../knowledge/article'
import { ruleWords } from '../../knowledge/compliance/rule-words'
import type { LanguageTag } from '../../knowledge/languages'
import { useLanguage, useWords } from '../words'
import { ReplyBody } from './ReplyBody'

interface Props {
  variant: ReplyVariant
  language: LanguageTag
  /** Values that placeholders get in the preview. */
  values: PlaceholderValues
  onChange(variant: ReplyVariant): void
  onRemove?: (() => void) | undefined
}

export function VariantEditor({ variant, language, values, onChange, onRemove }: Props) {
  const t = useWords()
  const reader = useLanguage()
  const { text } = fillReply(variant.body, values)
  const violations = variant.body.trim() === '' ? [] : checkDraft(text, { language })
  return (
    <fieldset class="variant">
      <legend class="visually-hidden">{t('library.reply')}</legend>
      <div class="variant-head">
        <label>
          <span class="visually-hidden">{t('suggestion.audience')}</span>
          <select
            value={variant.audience}
            onChange={(event) => onChange({ ...variant, audience: event.currentTarget.value as Audience })}
          >
            {AUDIENCES.map((audience) => (
              <option key={audience} value={audience}>
                {t(`suggestion.audience.${audience}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span class="visually-hidden">{t('library.channel')}</span>
          <select
            value={variant.channel}
            onChange={(event) => onChange({ ...variant, channel: event.currentTarget.value as Channel })}
          >
            {CHANNELS.map((channel) => (
              <option key={channel} value={channel}>
                {t(`suggestion.channel.${channel}`)}
              </option>
            ))}
          </select>
        </label>
        <label class="variant-insert">
          <span class="visually-hidden">{t('library.placeholder')}</span>
          <select
            value=""
            onChange={(event) => {
              const name = event.currentTarget.value
              event.currentTarget.value = ''
              if (name) onChange({ ...variant, body: `${variant.body}{{${name}}}` })
            }}
          >
            <option value="">{t('library.placeholder')}</option>
            {PLACEHOLDER_NAMES.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        {onRemove && (
          <button type="button" class="quiet" onClick={onRemove}>
            {t('library.removeReply')}
          </button>
        )}
      </div>
      <div class="variant-sides">
        <label>
          <span class="visually-hidden">{t('library.reply')}</span>
          <textarea
            class="variant-body"
            dir="auto"
            lang={language}
            rows={8}
            value={variant.body}
            onInput={(event) => onChange({ ...variant, body: event.currentTarget.value })}
          />
        </label>
        <div class="variant-preview">
          <span class="visually-hidden">{t('library.preview')}</span>
          <div dir="auto" lang={language}>
            <ReplyBody text={text} />
          </div>
        </div>
      </div>
      {violations.length > 0 && (
        <ul class="violations">
          {violations.map(({ rule, start, words, level }) => (
            <li key={`${rule} ${start}`} class={level === 'error' ? 'bad' : 'warn'}>
              {ruleWords({ rule }, reader).name}
              {words && <bdi> {t('quoted', { value: words })}</bdi>}: {ruleWords({ rule }, reader).why}
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  )
}
