/** A rule written without code: what it looks for, what it says, and two examples that hold it to it. */
import { useMemo, useState } from 'preact/hooks'
import { ruleProblem } from '../../copilot/compliance/parse-pack'
import { ISSUE_KINDS, MOOD_KINDS } from '../../copilot/signals'
import { issueName } from '../../copilot/strategy'
import { type PackRule, RULE_KINDS, RULE_LEVELS, type RuleScope } from '../../knowledge/compliance/pack'
import { LANGUAGE_TAGS } from '../../knowledge/languages'
import { useLanguage, useWords } from '../words'
import { problemSentence } from './problem-words'
import { draftOfRule, type RuleDraft, ruleOfDraft } from './rule-draft'

interface Props {
  rule: PackRule | undefined
  /** Gets the rule as a file would have it; it has been checked. */
  onSave(rule: Record<string, unknown>): void
  onCancel(): void
}

const CHANNELS = ['chat', 'email', 'public'] as const

export function RuleForm({ rule, onSave, onCancel }: Props) {
  const t = useWords()
  const reader = useLanguage()
  const [draft, setDraft] = useState<RuleDraft>(() => draftOfRule(rule))
  const made = useMemo(() => ruleOfDraft(draft), [draft])
  const problem = useMemo(() => ruleProblem(made), [made])
  const set = (changed: Partial<RuleDraft>): void => setDraft({ ...draft, ...changed })
  const area = (field: 'phrases' | 'swaps' | 'needs' | 'parts' | 'unless' | 'fires' | 'passes', rows = 3) => (
    <label class="rule-field">
      <span>{t(`rules.field.${field}`)}</span>
      <textarea
        dir="auto"
        rows={rows}
        value={draft[field]}
        onInput={(event) => set({ [field]: event.currentTarget.value })}
      />
    </label>
  )
  const line = (field: 'name' | 'why' | 'better') => (
    <label class="rule-field">
      <span>{t(`rules.rule.${field}`)}</span>
      <input
        dir="auto"
        value={draft[field]}
        onInput={(event) => set({ [field]: event.currentTarget.value })}
      />
    </label>
  )
  const scope = (field: keyof RuleScope, values: readonly string[], nameOf: (value: string) => string) => (
    <label class="rule-field">
      <span>{t(`rules.field.${field}`)}</span>
      <select
        value={draft.when[field]?.[0] ?? ''}
        onChange={(event) => {
          const { value } = event.currentTarget
          const { [field]: _before, ...others } = draft.when
          set({ when: value === '' ? others : { ...others, [field]: [value] } })
        }}
      >
        <option value="">{t('rules.field.any')}</option>
        {values.map((value) => (
          <option key={value} value={value}>
            {nameOf(value)}
          </option>
        ))}
      </select>
    </label>
  )
  const { kind } = draft
  return (
    <form
      class="rule-form"
      data-testid="rule-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (!problem) onSave(made)
      }}
    >
      <h3>{t(rule ? 'rules.rule.edit' : 'rules.rule.new')}</h3>
      {line('name')}
      <div class="rule-pair">
        <label class="rule-field">
          <span>{t('rules.rule.kind')}</span>
          <select
            value={kind}
            onChange={(event) => {
              const chosen = RULE_KINDS.find((one) => one === event.currentTarget.value)
              if (chosen) set({ kind: chosen })
            }}
          >
            {RULE_KINDS.map((one) => (
              <option key={one} value={one}>
                {t(`rules.kind.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label class="rule-field">
          <span>{t('rules.rule.level')}</span>
          <select
            value={draft.level}
            onChange={(event) => {
              const chosen = RULE_LEVELS.find((one) => one === event.currentTarget.value)
              if (chosen) set({ level: chosen })
            }}
          >
            {RULE_LEVELS.map((one) => (
              <option key={one} value={one}>
                {t(`rules.level.${one}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {(kind === 'existence' || kind === 'occurrence' || kind === 'conditional') && area('phrases')}
      {kind === 'substitution' && area('swaps')}
      {kind === 'conditional' && area('needs')}
      {kind === 'sequence' && area('parts')}
      {kind === 'occurrence' && (
        <div class="rule-pair">
          {(['signs', 'min', 'max'] as const).map((field) => (
            <label key={field} class="rule-field">
              <span>{t(`rules.field.${field}`)}</span>
              <input
                inputMode={field === 'signs' ? 'text' : 'numeric'}
                value={draft[field]}
                onInput={(event) => set({ [field]: event.currentTarget.value })}
              />
            </label>
          ))}
        </div>
      )}
      <p class="faint">{t('rules.notation')}</p>
      {area('unless', 2)}
      {line('why')}
      {line('better')}
      <fieldset class="rule-scope">
        <legend>{t('rules.field.when')}</legend>
        {scope('language', LANGUAGE_TAGS, (tag) => t(`language.${tag}` as 'language.en'))}
        {scope('channel', CHANNELS, (channel) =>
          channel === 'public' ? t('rules.channel.public') : t(`suggestion.channel.${channel as 'chat'}`),
        )}
        {scope('mood', MOOD_KINDS, (mood) => t(`mood.${mood as 'anger'}`))}
        {scope('issue', ISSUE_KINDS, (issue) => issueName(issue as 'technical', reader))}
      </fieldset>
      {area('fires', 2)}
      {area('passes', 2)}
      <p class={problem ? 'rule-problem' : 'rule-problem good'} role="status" data-testid="rule-problem">
        {problem ? problemSentence(problem, t) : t('draft.fine')}
      </p>
      <div class="notice-actions">
        <button type="submit" class="primary" disabled={problem !== null}>
          {t('rules.rule.save')}
        </button>
        <button type="button" onClick={onCancel}>
          {t('rules.rule.cancel')}
        </button>
      </div>
    </form>
  )
}
