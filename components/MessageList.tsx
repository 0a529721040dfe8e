/** The messages as the copilot reads them, with the words that carry a signal marked. */
import type { RefObject } from 'preact'
import type { Evidence, MoodKind, Signals } from '../copilot/signals'
import type { Message, Transcript } from '../copilot/transcript'
import { MoodChoice } from './MoodChoice'
import { useWords } from './words'

/** Only the newest messages are drawn: nobody scrolls through thousands in a panel. */
const SHOWN = 200

/** Evidence spans of a message, in order and without overlaps. */
function spansOf(message: Message, signals: Signals | null): Evidence[] {
  if (!signals) return []
  const all = [
    ...(signals.messageMoods[message.id]?.evidence ?? []),
    ...signals.risks.flatMap((risk) => risk.evidence),
    ...signals.issues.flatMap((issue) => issue.evidence),
  ].filter((evidence) => evidence.messageId === message.id)
  all.sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Evidence[] = []
  for (const evidence of all) {
    if (evidence.start >= (kept.at(-1)?.end ?? 0)) kept.push(evidence)
  }
  return kept
}

interface MarkedProps {
  message: Message
  signals: Signals | null
  /** Words to stand out, in place of those that carry a signal. */
  words: Evidence | undefined
}

function MarkedText({ message, signals, words }: MarkedProps) {
  const parts: preact.ComponentChildren[] = []
  let at = 0
  for (const span of words ? [words] : spansOf(message, signals)) {
    parts.push(message.text.slice(at, span.start))
    parts.push(
      <mark key={span.start} class={words ? 'words' : undefined}>
        {message.text.slice(span.start, span.end)}
      </mark>,
    )
    at = span.end
  }
  parts.push(message.text.slice(at))
  return (
    <p class="read-text" dir="auto">
      {parts}
    </p>
  )
}

export interface KeepReply {
  /** Articles made, by message id; empty text where it failed. */
  made: Record<string, string>
  onKeep(messageId: string): void
  onEdit(articleId: string): void
}

export interface CorrectMoods {
  /** The agent says how a message is meant; undefined goes back to what was read. */
  onMood(messageId: string, kind: MoodKind | undefined): void
}

interface Props {
  transcript: Transcript
  signals: Signals | null
  /** Message to stand out. */
  target?: string | undefined
  /** Words of that message to stand out. */
  words?: Evidence | undefined
  list?: RefObject<HTMLOListElement | null>
  /** Keeping a sent reply as an article; left out where there is no library. */
  keep?: KeepReply | undefined
  /** Putting moods right; left out where nothing is kept of it. */
  moods?: CorrectMoods | undefined
}

export function MessageList({ transcript, signals, target, words, list, keep, moods }: Props) {
  const t = useWords()
  return (
    <ol class="read-list" ref={list ?? null}>
      {transcript.messages.slice(-SHOWN).map((message) => (
        <li
          key={message.id}
          tabIndex={-1}
          data-message={message.id}
          class={`read-message read-${message.role}${message.id === target ? ' target' : ''}`}
        >
          <p class="read-meta">
            <span class="tag">{t(`read.role.${message.role}`)}</span>
            {message.author && <bdi>{message.author}</bdi>}
            {message.timeText && <bdi class="faint">{message.timeText}</bdi>}
            {moods && <MessageMood message={message} signals={signals} moods={moods} />}
          </p>
          <MarkedText message={message} signals={signals} words={message.id === target ? words : undefined} />
          {keep && message.role === 'agent' && <Keep message={message} keep={keep} />}
        </li>
      ))}
    </ol>
  )
}

function MessageMood(props: { message: Message; signals: Signals | null; moods: CorrectMoods }) {
  const t = useWords()
  const { id } = props.message
  const mood = props.signals?.messageMoods[id]
  if (!mood) return null
  return (
    <>
      <MoodChoice
        mood={mood}
        label={t('mood.correct.message')}
        onChoose={(kind) => props.moods.onMood(id, kind)}
      />
      {mood.corrected && <span class="mood-corrected">{t('mood.corrected')}</span>}
    </>
  )
}

function Keep({ message, keep }: { message: Message; keep: KeepReply }) {
  const t = useWords()
  const made = keep.made[message.id]
  return (
    <p class="read-keep" role="status">
      {made === undefined ? (
        <button type="button" class="quiet" onClick={() => keep.onKeep(message.id)}>
          {t('read.keep')}
        </button>
      ) : made === '' ? (
        t('read.keep.failed')
      ) : (
        <>
          {t('read.keep.done')}{' '}
          <button type="button" class="quiet" onClick={() => keep.onEdit(made)}>
            {t('read.keep.edit')}
          </button>
        </>
      )}
    </p>
  )
}
