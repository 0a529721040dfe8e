/** Search and suggestions: what fits the conversation, or what the agent typed. */
import { Search } from 'lucide'
import type { BlankValues } from '../copilot/suggest/blanks'
import type { Suggestion } from '../copilot/suggest/suggestion'
import { Icon } from './Icon'
import type { InsertionNotice, NoticeAction } from './NoticeLine'
import type { ReplyOptionActions } from './ReplyOptions'
import { SuggestionCard } from './SuggestionCard'
import type { FateProps } from './SuggestionFate'
import { useWords } from './words'

export interface SuggestionActions {
  toggle(suggestion: Suggestion): void
  insert(suggestion: Suggestion): void
  copy(suggestion: Suggestion): void
  options: ReplyOptionActions
  notice(suggestion: Suggestion, action: NoticeAction): void
  insertMarked(suggestion: Suggestion): void
  replace(suggestion: Suggestion): void
  blank(name: string, value: string): void
  /** The keys are in the blank that was wanted. */
  led(): void
}

interface Props {
  suggestions: Suggestion[]
  query: string
  /** The key that leads to the search, and what opens replies when it is typed in the page; empty ones are not shown. */
  hints: { search: string; trigger: string }
  /** A sentence in place of the list: waiting, nothing fits, the library failed. */
  status?: string | undefined
  openId: string | undefined
  copiedId: string | undefined
  notices: Record<string, InsertionNotice>
  /** What the agent typed into blanks, by name. */
  blankValues: BlankValues
  blankName(name: string): string
  /** The empty blank that the keys go to. */
  wantedBlank: { id: string; name: string } | undefined
  /** True while newer suggestions wait because the agent is at the list. */
  held: boolean
  /** True while the first stands and the others, or what it says of the facts, are a moment away. */
  busy: boolean
  /** False when there is no page to insert into; copying always works. */
  canInsert: boolean
  actions: SuggestionActions
  /** How a suggestion worked before, and how to send it away. */
  fateOf(suggestion: Suggestion): FateProps | undefined
  onQuery(query: string): void
  onRelease(): void
  onAttention(here: boolean): void
}

export function SuggestionList(props: Props) {
  const { suggestions, query, status, openId, copiedId, notices, held, canInsert, actions } = props
  const t = useWords()
  return (
    <section
      class="block suggestions-block"
      aria-label={t('suggestions.region')}
      onMouseEnter={() => props.onAttention(true)}
      onMouseLeave={() => props.onAttention(false)}
    >
      <div class="search">
        <Icon node={Search} size={14} />
        <input
          type="search"
          aria-label={t('suggestions.search')}
          placeholder={t('suggestions.searchHint')}
          dir="auto"
          value={query}
          onInput={(event) => props.onQuery(event.currentTarget.value)}
        />
        {/* The trigger is known later than the key, and so does not move it. */}
        {props.hints.trigger && (
          <kbd dir="ltr" title={t('trigger.hint', { trigger: props.hints.trigger })}>
            {props.hints.trigger}
          </kbd>
        )}
        {props.hints.search && <kbd>{props.hints.search}</kbd>}
      </div>
      {status && (
        <p class="status" role="status" data-testid="suggestions-status">
          {status}
        </p>
      )}
      <div class="suggestions" aria-busy={props.busy}>
        {suggestions.map((suggestion, index) => (
          <SuggestionCard
            key={suggestion.id}
            suggestion={suggestion}
            number={index + 1}
            open={suggestion.id === openId}
            canInsert={canInsert}
            copied={suggestion.id === copiedId}
            notice={notices[suggestion.id]}
            fate={suggestion.id === openId ? props.fateOf(suggestion) : undefined}
            onToggle={() => actions.toggle(suggestion)}
            onInsert={() => actions.insert(suggestion)}
            onCopy={() => actions.copy(suggestion)}
            options={actions.options}
            onNotice={(action) => actions.notice(suggestion, action)}
            blankValues={props.blankValues}
            blankName={props.blankName}
            wantedBlank={props.wantedBlank?.id === suggestion.id ? props.wantedBlank : undefined}
            onBlank={actions.blank}
            onLed={actions.led}
            onInsertMarked={() => actions.insertMarked(suggestion)}
            onReplace={() => actions.replace(suggestion)}
          />
        ))}
      </div>
      {/* Below the list, so that what is under the pointer stays where it is. */}
      {held && (
        <button type="button" class="quiet renewed" onClick={props.onRelease}>
          {t('suggestions.new')}
        </button>
      )}
    </section>
  )
}
