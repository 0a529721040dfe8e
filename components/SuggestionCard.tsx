/** One suggested reply: folded to a line, or open with its text, its reason and its buttons. */
import { Check, Copy, CornerDownLeft, TriangleAlert } from 'lucide'
import { type BlankValues, partsOfReply } from '../copilot/suggest/blanks'
import type { Suggestion } from '../copilot/suggest/suggestion'
import { ruleWords } from '../knowledge/compliance/rule-words'
import { directionOf } from '../knowledge/languages'
import { Blanks } from './Blanks'
import { Icon } from './Icon'
import { type InsertionNotice, type NoticeAction, NoticeLine } from './NoticeLine'
import { ReplyChoices, ReplyForm, type ReplyOptionActions, ReplyParts } from './ReplyOptions'
import { DismissChoice, type FateProps, StandingLine } from './SuggestionFate'
import { useLanguage, useWords } from './words'

export interface SuggestionCardProps {
  suggestion: Suggestion
  /** Place in the list from 1; the key that inserts it from the page. */
  number: number
  open: boolean
  copied: boolean
  /** False when there is no page to insert into. */
  canInsert: boolean
  notice?: InsertionNotice | undefined
  /** What the agent typed into blanks, by name. */
  blankValues: BlankValues
  /** What belongs into a blank, in the reader's language. */
  blankName(name: string): string
  wantedBlank?: { name: string } | undefined
  onBlank(name: string, value: string): void
  /** The keys are in the wanted blank. */
  onLed(): void
  onInsertMarked(): void
  onReplace(): void
  onToggle(): void
  onInsert(): void
  onCopy(): void
  options: ReplyOptionActions
  onNotice(action: NoticeAction): void
  /** How it worked before, and how to send it away; absent where nothing is recorded. */
  fate?: FateProps | undefined
}

export function SuggestionCard(props: SuggestionCardProps) {
  const { suggestion, number, open, copied, canInsert, notice } = props
  const t = useWords()
  const between = t('list.between')
  const language = useLanguage()
  const headingId = `suggestion-${number}`
  const kind = suggestion.kind
  // Blanks have fields of their own, which say what is missing.
  const violations = suggestion.violations.filter(
    ({ words }) => !suggestion.blanks.some((name) => words === `[${name}]`),
  )
  const reasons = suggestion.reasons.map((reason) => t(reason as 'why.missing'))
  return (
    <article
      class={`suggestion ${open ? 'open' : 'folded'}`}
      data-testid="suggestion"
      data-kind={kind}
      data-article-id={suggestion.articleIds.join(' ')}
      aria-labelledby={headingId}
    >
      <div class="suggestion-head">
        <button
          type="button"
          class="suggestion-title"
          id={headingId}
          aria-expanded={open}
          data-suggestion-title
          onClick={props.onToggle}
        >
          <span class="suggestion-number">{new Intl.NumberFormat(language).format(number)}</span>
          {(kind === 'question' || kind === 'step' || kind === 'opening' || kind === 'closing') && (
            <span class="tag">{t(`suggestion.kind.${kind}`)}</span>
          )}
          <span class="suggestion-name" dir="auto">
            {suggestion.title}
          </span>
        </button>
        {!open && (
          <span class="suggestion-quick">
            <button
              type="button"
              class="quiet icon-only"
              aria-label={t('suggestion.insert')}
              title={t('suggestion.insert')}
              disabled={!canInsert}
              onClick={props.onInsert}
            >
              <Icon node={CornerDownLeft} size={14} />
            </button>
            <button
              type="button"
              class="quiet icon-only"
              aria-label={t('suggestion.copy')}
              title={t('suggestion.copy')}
              onClick={props.onCopy}
            >
              <Icon node={copied ? Check : Copy} size={14} />
            </button>
          </span>
        )}
      </div>
      <p
        class="suggestion-text"
        data-testid="suggestion-text"
        lang={suggestion.language}
        dir={directionOf(suggestion.language)}
        hidden={!open}
        // Long replies scroll, and what scrolls must be reachable by keys.
        tabIndex={open ? 0 : undefined}
      >
        <ReplyText {...props} />
      </p>
      {open && (
        <>
          {(suggestion.why.length > 0 || reasons.length > 0) && (
            <p class="why">
              {t('suggestion.why')}{' '}
              {suggestion.why.slice(0, 5).map((word, index) => (
                <span key={word}>
                  {index > 0 && between}
                  <bdi>{t('quoted', { value: word })}</bdi>
                </span>
              ))}
              {suggestion.why.length > 0 && reasons.length > 0 && between}
              {reasons.join(between)}
            </p>
          )}
          <ReplyParts suggestion={suggestion} actions={props.options} />
          <ReplyChoices choices={suggestion.choices} label={props.blankName} onPick={props.options.pick} />
          {props.fate?.standing && <StandingLine {...props.fate.standing} />}
          {suggestion.blanks.length > 0 && (
            <Blanks
              blanks={suggestion.blanks.map((name) => ({
                name,
                label: props.blankName(name),
                value: props.blankValues[name] ?? '',
              }))}
              language={suggestion.language}
              wanted={props.wantedBlank}
              onLed={props.onLed}
              onBlank={props.onBlank}
              onInsert={props.onInsert}
              onMarked={props.onInsertMarked}
            />
          )}
          {violations.length > 0 && (
            <ul class="violations">
              {violations.map((violation) => (
                <li key={`${violation.rule} ${violation.start}`} title={ruleWords(violation, language).why}>
                  <Icon node={TriangleAlert} size={13} />
                  {ruleWords(violation, language).name}
                  {violation.words && <bdi> {t('quoted', { value: violation.words })}</bdi>}
                </li>
              ))}
            </ul>
          )}
          <div class="suggestion-actions">
            <button type="button" class="primary" disabled={!canInsert} onClick={props.onInsert}>
              <Icon node={CornerDownLeft} size={14} />
              {t('suggestion.insert')}
            </button>
            <button type="button" onClick={props.onCopy}>
              <Icon node={copied ? Check : Copy} size={14} />
              {copied ? t('suggestion.copied') : t('suggestion.copy')}
            </button>
            <button type="button" class="quiet" disabled={!canInsert} onClick={props.onReplace}>
              {t('suggestion.replace')}
            </button>
            {props.fate && <DismissChoice onDismiss={props.fate.onDismiss} />}
            {violations.length === 0 && (
              <span class="complies">
                <Icon node={Check} size={13} />
                {t('suggestion.complies')}
              </span>
            )}
            <ReplyForm suggestion={suggestion} actions={props.options} />
          </div>
        </>
      )}
      {notice && <NoticeLine notice={notice} onAction={props.onNotice} />}
    </article>
  )
}

/** The reply with its blanks marked: what belongs there, or what was typed. */
function ReplyText({ suggestion, blankValues, blankName }: SuggestionCardProps) {
  return (
    <>
      {partsOfReply(suggestion, blankValues).map((part, at) =>
        typeof part === 'string' ? (
          part
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: one blank may stand in several places
          <span key={`${part.blank} ${at}`} class={part.value === '' ? 'blank' : 'blank filled'}>
            {part.value || `[${blankName(part.blank)}]`}
          </span>
        ),
      )}
    </>
  )
}
