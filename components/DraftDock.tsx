/** What is said of the agent's draft, at the panel's lower edge: what it has, what to look at, a better wording. */
import { Check, Circle, CircleAlert, Info, OctagonAlert, X } from 'lucide'
import { useState } from 'preact/hooks'
import type { DraftReview, Finding } from '../copilot/draft/review-draft'
import type { Evidence } from '../copilot/signals'
import type { RefusalReason } from '../helpdesks'
import { ruleWords } from '../knowledge/compliance/rule-words'
import './draft.css'
import { Icon } from './Icon'
import { useLanguage, useWords } from './words'

/** What came of a rewording. `asks`: one piece cannot be changed; the whole draft could be. */
export type DraftNotice =
  | { kind: 'reworded'; from: string; to: string }
  | { kind: 'asks' }
  | { kind: 'altered' }
  | { kind: 'failed'; reason: RefusalReason }

export interface DraftActions {
  reword(finding: Finding): void
  undo(): void
  replaceWhole(): void
  putBack(): void
  dismissNotice(): void
  ignore(finding: Finding): void
  calm(): void
  show(evidence: Evidence): void
}

interface Props {
  /** False while nothing stands in the box, or none is read. */
  writing: boolean
  review: DraftReview
  notice: DraftNotice | undefined
  calms: boolean
  keyOf(finding: Finding): string
  /** The better wording that can stand in the place of a finding's words. */
  betterOf(finding: Finding): string | undefined
  actions: DraftActions
}

/** Findings shown at first. */
const SHOWN = 2

export function DraftDock({ writing, review, notice, calms, keyOf, betterOf, actions }: Props) {
  const t = useWords()
  const [all, setAll] = useState(false)
  if (!writing && !calms && !notice) return null
  const { findings } = review
  const shown = all ? findings : findings.slice(0, SHOWN)
  return (
    <section class="draft-dock" aria-label={t('draft.region')} data-testid="draft">
      {calms && (
        <div class="calm" data-testid="calm">
          <p>{t('buffer.line')}</p>
          <button
            type="button"
            class="quiet icon-only"
            title={t('buffer.dismiss')}
            aria-label={t('buffer.dismiss')}
            onClick={actions.calm}
          >
            <Icon node={X} size={14} />
          </button>
        </div>
      )}
      {(writing || notice) && (
        <div class="draft-scroll">
          {writing && <Parts review={review} />}
          {notice && <Notice notice={notice} actions={actions} />}
          {shown.length > 0 && (
            <ul class="draft-findings">
              {shown.map((finding) => (
                <FindingRow
                  key={`${keyOf(finding)} ${startOf(finding)}`}
                  finding={finding}
                  better={betterOf(finding)}
                  actions={actions}
                />
              ))}
            </ul>
          )}
          {findings.length > SHOWN && (
            <p class="draft-more">
              <button type="button" class="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
                {all ? t('draft.less') : t('draft.more', { count: findings.length - SHOWN })}
              </button>
            </p>
          )}
        </div>
      )}
    </section>
  )
}

/** Where a finding's words stand: the same words may be at fault in two places. */
function startOf(finding: Finding): number {
  if (finding.kind === 'rule') return finding.violation.start
  return finding.kind === 'unanswered' ? 0 : finding.start
}

/** One small tick a part of the reply. */
function Parts({ review: { parts, findings } }: { review: DraftReview }) {
  const t = useWords()
  return (
    <div class="draft-parts" data-testid="draft-parts">
      <h2>{t('draft.region')}</h2>
      {parts.length > 0 && (
        <ul aria-label={t('draft.parts')}>
          {parts.map(({ part, done, count }) => {
            const name = t(`draft.part.${part}`)
            return (
              <li
                key={part}
                data-part={part}
                data-done={done}
                title={t(done ? 'draft.done' : 'draft.missing', { part: name })}
              >
                <Icon node={done ? Check : Circle} size={done ? 13 : 9} />
                {name}
                {count && count.all > 1 && ` ${t('draft.part.count', count)}`}
                <span class="visually-hidden">
                  {t(done ? 'draft.done' : 'draft.missing', { part: name })}
                </span>
              </li>
            )
          })}
        </ul>
      )}
      {findings.length === 0 && parts.every(({ done }) => done) && (
        <span class="draft-fine">
          <Icon node={Check} size={13} />
          {t('draft.fine')}
        </span>
      )}
    </div>
  )
}

function levelOf(finding: Finding): 'error' | 'warning' | 'hint' {
  if (finding.kind === 'rule') return finding.violation.level
  return finding.kind === 'unanswered' ? 'hint' : 'warning'
}

const MARKS = { error: OctagonAlert, warning: CircleAlert, hint: Info }

function FindingRow({
  finding,
  better,
  actions,
}: {
  finding: Finding
  better: string | undefined
  actions: DraftActions
}) {
  const t = useWords()
  const said = useSaid(finding)
  const level = levelOf(finding)
  const rule = finding.kind === 'rule' ? finding.violation.rule : finding.kind
  const evidence =
    finding.kind === 'contradiction' || finding.kind === 'unanswered' ? finding.evidence : undefined
  return (
    <li data-testid="finding" data-kind={finding.kind} data-rule={rule} data-level={level}>
      <span class="finding-mark" title={t(`draft.level.${level}`)}>
        <Icon node={MARKS[level]} size={14} />
        <span class="visually-hidden">{t(`draft.level.${level}`)}</span>
      </span>
      <div>
        <span class="finding-name">{said.name}</span>{' '}
        {said.words !== '' && (
          <q class="finding-words" dir="auto">
            {said.words}
          </q>
        )}
        <p class="finding-why">{said.why}</p>
        {better === undefined && said.better !== '' && <p class="finding-better">{said.better}</p>}
        {(better !== undefined || evidence) && (
          <div class="finding-do">
            {better !== undefined && (
              <button type="button" onClick={() => actions.reword(finding)}>
                <bdi>{t('draft.reword', { better })}</bdi>
              </button>
            )}
            {evidence && (
              <button type="button" class="quiet" onClick={() => actions.show(evidence)}>
                {t('draft.show')}
              </button>
            )}
          </div>
        )}
      </div>
      <button
        type="button"
        class="quiet icon-only"
        title={t('draft.ignore', { name: said.name })}
        aria-label={t('draft.ignore', { name: said.name })}
        onClick={() => actions.ignore(finding)}
      >
        <Icon node={X} size={13} />
      </button>
    </li>
  )
}

/** Letters of the words at fault that are shown. */
const WORDS_SHOWN = 80

interface Said {
  name: string
  words: string
  why: string
  better: string
}

/** What is said of a finding, in the reader's language. */
function useSaid(finding: Finding): Said {
  const t = useWords()
  const language = useLanguage()
  const short = (words: string): string =>
    words.length > WORDS_SHOWN ? `${words.slice(0, WORDS_SHOWN)}…` : words
  switch (finding.kind) {
    case 'rule': {
      const { name, why, better } = ruleWords(finding.violation, language)
      return { name, why, better, words: short(finding.violation.words) }
    }
    case 'wrong-name':
      return {
        name: t('draft.wrong-name'),
        words: short(finding.words),
        why: t('draft.wrong-name.why', { name: finding.expected }),
        better: '',
      }
    case 'stranger':
      return {
        name: t('draft.stranger'),
        words: short(finding.words),
        why: t('draft.stranger.why'),
        better: '',
      }
    case 'contradiction': {
      const words = short(finding.evidence.words)
      return {
        name: t(`draft.${finding.how}`),
        words: short(finding.words),
        why: t(`draft.${finding.how}.why`, { words }),
        better: '',
      }
    }
    case 'unanswered':
      return { name: t('draft.unanswered'), words: short(finding.evidence.words), why: '', better: '' }
  }
}

/** What came of the last rewording. */
function Notice({ notice, actions }: { notice: DraftNotice; actions: DraftActions }) {
  const t = useWords()
  const dismiss = (
    <button type="button" class="quiet" onClick={actions.dismissNotice}>
      {t('insertion.dismiss')}
    </button>
  )
  if (notice.kind === 'reworded') {
    return (
      <div class="notice good" role="status" data-testid="reworded" data-outcome="reworded">
        <p>{t('draft.reworded', { from: notice.from, to: notice.to })}</p>
        <div class="notice-actions">
          <button type="button" onClick={actions.undo}>
            {t('draft.undo')}
          </button>
          {dismiss}
        </div>
      </div>
    )
  }
  return (
    <div class="notice warn" role="alert" data-testid="reworded" data-outcome={notice.kind}>
      {notice.kind === 'asks' && <p>{t('draft.whole')}</p>}
      {notice.kind === 'altered' && <p>{t('insertion.altered')}</p>}
      {notice.kind === 'failed' && (
        <p>{t('draft.failed', { reason: t(`insertion.reason.${notice.reason}`) })}</p>
      )}
      <div class="notice-actions">
        {notice.kind === 'asks' && (
          <button type="button" onClick={actions.replaceWhole}>
            {t('draft.whole.do')}
          </button>
        )}
        {notice.kind === 'altered' && (
          <button type="button" onClick={actions.putBack}>
            {t('insertion.putBack')}
          </button>
        )}
        {dismiss}
      </div>
    </div>
  )
}
