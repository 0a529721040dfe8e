/** How the page was read: counts by role, what is missing and why, by which map, and the reply box. */
import { ClipboardList, Eye, MousePointerClick } from 'lucide'
import type { RoleCounts as Counted, Transcript } from '../copilot/transcript'
import type { PartialReason } from '../helpdesks'
import { Icon } from './Icon'
import { RoleCounts } from './RoleCounts'
import { useWords } from './words'

export interface ReadingStatusProps {
  transcript: Transcript
  counts: Counted
  mapSource: 'built-in' | 'found' | 'taught'
  /** 0 to 1. */
  confidence: number
  /** True when customer and agent are only guessed. */
  sidesUnsure: boolean
  partialWhy: PartialReason | undefined
  /** What told for whom the box writes: a selector or words of the page. */
  boxSign: string | undefined
  /** True when the messages were read on another page of the same ticket. */
  remembered: boolean
  actions: ReadingActions
}

export interface ReadingActions {
  onShowBox(): void
  onDiagnosis(): void
  /** Absent where the page cannot be taught. */
  onTeach?: (() => void) | undefined
}

/** Letters of a sign that are shown. */
const SIGN_SHOWN = 80

/** A found map's confidence in words: nobody can weigh a number. */
function sureness(confidence: number): 'high' | 'medium' | 'low' {
  if (confidence >= 0.75) return 'high'
  return confidence >= 0.45 ? 'medium' : 'low'
}

export function ReadingStatus(props: ReadingStatusProps) {
  const { transcript, counts, mapSource, confidence, sidesUnsure, partialWhy, boxSign, remembered } = props
  const t = useWords()
  const map =
    mapSource === 'found'
      ? t('status.map.found', { sure: t(`status.sure.${sureness(confidence)}`) })
      : t(`status.map.${mapSource}`, { name: `\u2068${transcript.helpdeskName}\u2069` })
  return (
    <section class="reading-status" aria-label={t('status.title')} data-testid="reading-status">
      <dl>
        <dt>{t('status.messages')}</dt>
        <dd>
          <RoleCounts counts={counts} />
        </dd>
        <dt>{t('status.extent')}</dt>
        <dd>
          {transcript.partial
            ? t(`status.partial.${partialWhy ?? 'older'}`, { count: transcript.messages.length })
            : t('status.whole')}
          {remembered && <span> {t('status.remembered')}</span>}
        </dd>
        <dt>{t('status.map')}</dt>
        <dd>
          {map}
          {sidesUnsure && <span class="doubt"> {t('status.sidesUnsure')}</span>}
        </dd>
        <dt>{t('status.box')}</dt>
        <dd>
          {t(`status.box.${transcript.replyBox}`)}
          {transcript.replyBox !== 'none' && boxSign && (
            <span class="faint" data-testid="box-sign">
              {' '}
              {t('status.boxSign', { sign: `\u2068${boxSign.slice(0, SIGN_SHOWN)}\u2069` })}
            </span>
          )}
        </dd>
      </dl>
      <PageActions {...props.actions} box={transcript.replyBox !== 'none'} />
    </section>
  )
}

/** What can be done about a page that is read wrongly, or not at all. */
export function PageActions({ onShowBox, onDiagnosis, onTeach, box }: ReadingActions & { box: boolean }) {
  const t = useWords()
  return (
    <div class="page-actions">
      {onTeach && (
        <button type="button" onClick={onTeach}>
          <Icon node={MousePointerClick} size={14} />
          {t('menu.teach')}
        </button>
      )}
      {box && (
        <button type="button" onClick={onShowBox}>
          <Icon node={Eye} size={14} />
          {t('menu.box')}
        </button>
      )}
      <button type="button" onClick={onDiagnosis}>
        <Icon node={ClipboardList} size={14} />
        {t('menu.diagnosis')}
      </button>
    </div>
  )
}
