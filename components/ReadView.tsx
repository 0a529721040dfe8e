/** What was read: the conversation as the copilot sees it, with the words that carry a signal marked. */
import { ArrowLeft } from 'lucide'
import { useEffect, useRef } from 'preact/hooks'
import type { Evidence, Signals } from '../copilot/signals'
import type { Transcript } from '../copilot/transcript'
import { FactCounts, type FactCountsProps } from './FactCounts'
import { Icon } from './Icon'
import { type CorrectMoods, type KeepReply, MessageList } from './MessageList'
import { ReadingStatus, type ReadingStatusProps } from './ReadingStatus'
import { useWords } from './words'

interface Props {
  transcript: Transcript
  signals: Signals | null
  /** Message to show first. */
  target?: string | undefined
  /** Words of that message to stand out. */
  words?: Evidence | undefined
  status: Omit<ReadingStatusProps, 'transcript'>
  keep?: KeepReply | undefined
  moods?: (CorrectMoods & { counted: number; onForget(): void }) | undefined
  facts?: FactCountsProps | undefined
  onBack(): void
}

export function ReadView({ transcript, signals, target, words, status, keep, moods, facts, onBack }: Props) {
  const t = useWords()
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    const wanted =
      target && list.current?.querySelector<HTMLElement>(`[data-message="${CSS.escape(target)}"]`)
    // Without a message to show, how the page was read comes first.
    if (!wanted) scrollTo({ top: 0 })
    else {
      wanted.scrollIntoView({ block: 'center' })
      wanted.focus()
    }
  }, [target])
  return (
    <section class="view" aria-label={t('read.title')}>
      <div class="view-head">
        <button type="button" class="quiet" onClick={onBack}>
          <Icon node={ArrowLeft} size={14} />
          {t('read.back')}
        </button>
        <h2>{t('read.title')}</h2>
      </div>
      <ReadingStatus transcript={transcript} {...status} />
      <MessageList
        transcript={transcript}
        signals={signals}
        target={target}
        words={words}
        list={list}
        keep={keep}
        moods={moods}
      />
      {moods && moods.counted > 0 && (
        <p class="mood-counts" data-testid="mood-counts" data-count={moods.counted}>
          {t('mood.counted', { count: moods.counted })}{' '}
          <button type="button" class="quiet" onClick={moods.onForget}>
            {t('mood.counted.forget')}
          </button>
        </p>
      )}
      {facts && <FactCounts {...facts} />}
    </section>
  )
}
