/** What came of an insertion, in one sentence, with what can be done next. */
import { useEffect, useRef } from 'preact/hooks'
import { lineDifference } from '../copilot/line-difference'
import type { InsertionResult } from '../helpdesks'
import type { WordKey } from '../knowledge/interface/words'
import { useWords } from './words'

/**
 * What came of an insertion: `meant` is the text that was asked for, `replaced` the draft it took the place of.
 * `asks`: a draft stands in the box and would be replaced.
 */
export type InsertionNotice =
  | (InsertionResult & { kind: 'reply' | 'note'; meant: string; replaced: string })
  | { outcome: 'asks'; draft: string }

export type NoticeAction =
  | 'confirm'
  | 'cancel'
  | 'retry'
  | 'show-box'
  | 'copy'
  | 'replace'
  | 'put-back'
  | 'copy-replaced'

interface Props {
  notice: InsertionNotice
  onAction(action: NoticeAction): void
}

/** Letters of a draft that are shown before it is replaced. */
const DRAFT_SHOWN = 300
/** Differing lines shown. */
const LINES_SHOWN = 6

export function NoticeLine({ notice, onAction }: Props) {
  const t = useWords()
  const first = useRef<HTMLButtonElement>(null)
  const asks =
    notice.outcome === 'asks' ||
    // A note is never put where it is not certain that the customer cannot read it.
    (notice.outcome === 'not-inserted' &&
      notice.kind === 'reply' &&
      (notice.reason === 'note-box' || notice.reason === 'unsure-box'))
  useEffect(() => {
    // What has to be decided takes the keys; the answer is one key away, and Escape leaves everything as it is.
    if (asks) first.current?.focus()
  }, [asks])
  if (notice.outcome === 'inserted') return <Inserted replaced={notice.replaced} onAction={onAction} />
  const button = (action: NoticeAction, label: string, ref?: typeof first) => (
    <button type="button" ref={ref ?? null} onClick={() => onAction(action)}>
      {label}
    </button>
  )
  return (
    <div
      class="notice warn"
      role="alert"
      data-testid="insertion"
      data-outcome={notice.outcome}
      data-reason={notice.outcome === 'not-inserted' ? notice.reason : undefined}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onAction('cancel')
      }}
    >
      {notice.outcome === 'asks' && (
        <>
          <p>{t('insertion.asks')}</p>
          <p class="found" dir="auto">
            {notice.draft.slice(0, DRAFT_SHOWN)}
          </p>
        </>
      )}
      {notice.outcome === 'altered' && <Altered meant={notice.meant} found={notice.found} />}
      {notice.outcome === 'not-inserted' && <p>{t('insertion.not', { reason: t(reasonOf(notice)) })}</p>}
      <div class="notice-actions">
        {notice.outcome === 'asks' && button('replace', t('insertion.replace'), first)}
        {notice.outcome !== 'asks' && asks && button('confirm', t('insertion.confirm'), first)}
        {!asks && button('retry', t('insertion.retry'))}
        {notice.outcome !== 'asks' && button('copy', t('suggestion.copy'))}
        {button('show-box', t('insertion.showBox'))}
        {notice.outcome === 'altered' && notice.replaced !== '' && (
          <>
            {button('put-back', t('insertion.putBack'))}
            {button('copy-replaced', t('insertion.copyReplaced'))}
          </>
        )}
        {button('cancel', asks ? t('insertion.cancel') : t('insertion.dismiss'))}
      </div>
    </div>
  )
}

/** The sentence for a refusal; an unsure box means the opposite danger for a note. */
function reasonOf(notice: Extract<InsertionNotice, { outcome: 'not-inserted' }>): WordKey {
  const unsureNote = notice.reason === 'unsure-box' && notice.kind === 'note'
  return unsureNote ? 'insertion.reason.unsure-box-note' : `insertion.reason.${notice.reason}`
}

function Inserted({ replaced, onAction }: { replaced: string; onAction: Props['onAction'] }) {
  const t = useWords()
  return (
    <div class="notice good" role="status" data-testid="insertion" data-outcome="inserted">
      <p>{t('insertion.inserted')}</p>
      {replaced !== '' && (
        <div class="notice-actions">
          <button type="button" onClick={() => onAction('put-back')}>
            {t('insertion.putBack')}
          </button>
          <button type="button" onClick={() => onAction('copy-replaced')}>
            {t('insertion.copyReplaced')}
          </button>
        </div>
      )}
    </div>
  )
}

/** What the editor made of the text, line by line. */
function Altered({ meant, found }: { meant: string; found: string }) {
  const t = useWords()
  const { missing, extra } = lineDifference(meant, found)
  const rows = [
    ...missing.map((line) => ({ kind: 'missing' as const, line })),
    ...extra.map((line) => ({ kind: 'extra' as const, line })),
  ]
  return (
    <>
      <p>{t('insertion.altered')}</p>
      <ul class="difference">
        {rows.slice(0, LINES_SHOWN).map(({ kind, line }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: equal lines have nothing else to tell them apart
          <li key={`${kind} ${at}`} class={kind}>
            <span class="tag">{t(`insertion.line.${kind}`)}</span>{' '}
            <bdi>{line === '' ? t('insertion.line.empty') : line}</bdi>
          </li>
        ))}
        {rows.length > LINES_SHOWN && (
          <li>{t('insertion.line.more', { count: rows.length - LINES_SHOWN })}</li>
        )}
      </ul>
    </>
  )
}
