/** The panel's first line: who the customer is, where, how long they have waited, what was read. */
import { Ellipsis, RefreshCw } from 'lucide'
import type { RoleCounts, Transcript } from '../copilot/transcript'
import { Icon } from './Icon'
import { useWords } from './words'

export interface HeaderProps {
  transcript: Transcript | null
  counts: RoleCounts
  /** How long the customer has been waiting, in words; absent when nobody waits. */
  waiting?: string | undefined
  menuOpen: boolean
  onRead(): void
  onReadAgain(): void
  onMenu(): void
}

export function Header({ transcript, counts, waiting, menuOpen, onRead, onReadAgain, onMenu }: HeaderProps) {
  const t = useWords()
  const total = counts.customer + counts.agent + counts.note + counts.bot + counts.system
  const shown = transcript?.partial ? t('header.partial') : t('header.read', { count: total })
  const summary = transcript
    ? t('reading.summary', { total, ...counts, box: t(`reading.box.${transcript.replyBox}`) })
    : ''
  return (
    <header class="header">
      <div class="header-who">
        <strong class="header-name" dir="auto">
          {transcript ? (transcript.customer.name ?? t('header.unknownCustomer')) : t('app.name')}
        </strong>
        {transcript && (
          <span class="header-desk" dir="auto">
            {transcript.helpdeskName}
          </span>
        )}
        {waiting && <span class="header-waiting">{t('header.waiting', { time: waiting })}</span>}
      </div>
      {transcript && (
        <button
          type="button"
          class="quiet reading"
          data-testid="reading"
          data-helpdesk={transcript.helpdesk}
          data-customer={counts.customer}
          data-agent={counts.agent}
          data-note={counts.note}
          data-bot={counts.bot}
          data-system={counts.system}
          data-reply-box={transcript.replyBox}
          title={summary}
          aria-label={`${shown}. ${summary}`}
          onClick={onRead}
        >
          {shown}
        </button>
      )}
      <button
        type="button"
        class="quiet icon-only"
        title={t('header.readAgain')}
        aria-label={t('header.readAgain')}
        onClick={onReadAgain}
      >
        <Icon node={RefreshCw} size={14} />
      </button>
      <button
        type="button"
        class="quiet icon-only"
        title={t('header.menu')}
        aria-label={t('header.menu')}
        aria-expanded={menuOpen}
        aria-haspopup="menu"
        onClick={onMenu}
      >
        <Icon node={Ellipsis} size={16} />
      </button>
    </header>
  )
}
