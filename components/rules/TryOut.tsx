/** A box to try the rules in: what fires is marked and said at once. */
import { useMemo, useState } from 'preact/hooks'
import { checkDraft, type DraftContext, type Violation } from '../../copilot/compliance/check-draft'
import type { RuleChoice } from '../../copilot/compliance/rule-choice'
import { fillReply, timeValues } from '../../copilot/placeholders'
import { MOOD_KINDS, type MoodKind } from '../../copilot/signals'
import { BUILT_IN_PACKS } from '../../knowledge/compliance/packs'
import { ruleWords } from '../../knowledge/compliance/rule-words'
import { detectLanguage } from '../../knowledge/text/language'
import { useLanguage, useWords } from '../words'

/** Longer texts are read up to here, so that typing stays quick. */
const READ = 5_000

export function TryOut({ choice }: { choice: RuleChoice }) {
  const t = useWords()
  const [text, setText] = useState('')
  const [desk, setDesk] = useState('')
  const [mood, setMood] = useState<MoodKind>('neutral')
  const violations = useMemo(() => {
    const context: DraftContext = { language: detectLanguage(text), mood, rules: choice }
    const helpdesk = BUILT_IN_PACKS.find(({ id }) => id === desk)?.desks?.[0]
    if (helpdesk) context.helpdesk = helpdesk
    return checkDraft(text.slice(0, READ), context)
  }, [text, desk, mood, choice])
  return (
    <section class="try-out" aria-label={t('rules.try')} data-testid="try-out">
      <h2>{t('rules.try')}</h2>
      <div class="rule-pair">
        <label class="rule-field">
          <span>{t('rules.try.desk')}</span>
          <select value={desk} onChange={(event) => setDesk(event.currentTarget.value)}>
            <option value="">{t('rules.field.any')}</option>
            {BUILT_IN_PACKS.filter(({ desks }) => desks).map(({ id }) => (
              <option key={id} value={id}>
                {t(`rules.pack.${id}` as 'rules.pack.jd')}
              </option>
            ))}
          </select>
        </label>
        <label class="rule-field">
          <span>{t('rules.try.as')}</span>
          <select
            value={mood}
            onChange={(event) =>
              setMood(MOOD_KINDS.find((kind) => kind === event.currentTarget.value) ?? 'neutral')
            }
          >
            {MOOD_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`mood.${kind}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <label class="rule-field">
        <span>{t('rules.try.text')}</span>
        <textarea dir="auto" rows={6} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      <div role="status">
        {text.trim() !== '' && violations.length === 0 && (
          <p class="rule-problem good">{t('rules.try.none')}</p>
        )}
        {violations.length > 0 && <Marked text={text.slice(0, READ)} violations={violations} />}
        <ViolationList violations={violations} />
      </div>
    </section>
  )
}

/** The text with what is at fault marked. */
function Marked({ text, violations }: { text: string; violations: readonly Violation[] }) {
  const parts: { words: string; level?: string }[] = []
  let reached = 0
  for (const { start, end, level } of violations) {
    if (start < reached || end <= start) continue
    parts.push({ words: text.slice(reached, start) }, { words: text.slice(start, end), level })
    reached = end
  }
  parts.push({ words: text.slice(reached) })
  return (
    <p class="try-marked" dir="auto">
      {parts.map(({ words, level }, index) =>
        level ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a piece of text has nothing else to be told by
          <mark key={index} data-level={level}>
            {words}
          </mark>
        ) : (
          words
        ),
      )}
    </p>
  )
}

/** Each violation with its reason and the better wording. */
export function ViolationList({ violations }: { violations: readonly Violation[] }) {
  const t = useWords()
  const language = useLanguage()
  return (
    <ul class="rule-violations">
      {violations.map((violation) => {
        const { name, why, better } = ruleWords(violation, language)
        const inPlace = violation.better && fillReply(violation.better, timeValues(new Date(), language)).text
        return (
          <li
            key={`${violation.pack ?? ''} ${violation.rule} ${violation.start}`}
            data-rule={violation.rule}
            data-level={violation.level}
          >
            <span class="tag">{t(`rules.level.${violation.level}`)}</span> <strong dir="auto">{name}</strong>{' '}
            {violation.words !== '' && <q dir="auto">{violation.words}</q>}
            {inPlace && (
              <span>
                {' → '}
                <q dir="auto">{inPlace}</q>
              </span>
            )}
            <p class="faint" dir="auto">
              {why} {better}
            </p>
          </li>
        )
      })}
    </ul>
  )
}
