/** Mood, risk, issue: three lines that never move. Word and icon first, colour second. */

import type { IconNode } from 'lucide'
import { Angry, Annoyed, Frown, Meh, ShieldAlert, Smile, TriangleAlert } from 'lucide'
import type { ConversationMood, Evidence, MoodKind, PriorityReading, Signals } from '../copilot/signals'
import { hiddenNeed, issueName, riskAdvice, strategyFor, topicName } from '../copilot/strategy'
import { isWordKey } from '../knowledge/interface/words'
import { Icon } from './Icon'
import { MoodChoice } from './MoodChoice'
import { Trend } from './Trend'
import { useLanguage, useWords } from './words'

const FACES: Record<MoodKind, IconNode> = {
  anger: Angry,
  anxiety: Frown,
  disappointment: Annoyed,
  confusion: Meh,
  satisfaction: Smile,
  neutral: Meh,
}

interface Props {
  signals: Signals
  onEvidence(evidence: Evidence): void
  /** The agent says how the customer feels now; undefined goes back to what was read. */
  onMood(kind: MoodKind | undefined): void
}

/** The evidence that says most: the latest words of the strongest reading come first. */
function strongest(mood: ConversationMood): Evidence | undefined {
  return mood.evidence[0]
}

export function MoodBlock({ signals, onEvidence, onMood }: Props) {
  const t = useWords()
  const language = useLanguage()
  const { mood, risks, issues, priority } = signals
  const strategy = strategyFor(mood.kind, mood.level, language)
  const avoid =
    strategy.avoid.length > 0 ? [t('mood.avoid', { what: strategy.avoid.join(t('list.between')) })] : []
  const moves = [...strategy.todo, ...avoid]
  const evidence = strongest(mood)
  const levelWord = mood.level === 0 ? '' : t(`mood.level.${mood.level}`)
  const issue = issues[0]
  const need = issue?.hiddenNeed ? hiddenNeed(issue.hiddenNeed, language) : undefined
  const styles = (signals.audience ?? []).map(({ style }) => t(`style.${style}`))
  const about = [
    ...(signals.scenario ? [t(`library.scenario.${signals.scenario.scenario}`)] : []),
    ...(styles.length > 0 ? [t('issue.customer', { styles: styles.join(t('list.between')) })] : []),
  ].join('\n')
  return (
    <section class="block mood-block" aria-label={t('mood.region')}>
      <div class="mood" data-testid="mood" data-kind={mood.kind} data-level={mood.level}>
        <span class="mood-word choosable">
          <Icon node={FACES[mood.kind]} size={18} />
          <strong>{t(`mood.${mood.kind}`)}</strong>
          {levelWord && <span class="mood-level">{levelWord}</span>}
          <MoodChoice mood={mood} label={t('mood.correct')} overlaid onChoose={onMood} />
        </span>
        {mood.corrected && <span class="mood-corrected">{t('mood.corrected')}</span>}
        <Course mood={mood} onEvidence={onEvidence} />
        {evidence && (
          <button type="button" class="quiet evidence" onClick={() => onEvidence(evidence)}>
            <q dir="auto">{evidence.words}</q>
          </button>
        )}
      </div>
      <p class="strategy" title={moves.join('\n')}>
        {strategy.todo.join(' · ')}
      </p>
      <ul class="risks" aria-label={t('risk.label')} data-testid="risks">
        {risks.length === 0 && <li class="risk-none">{t('risk.none')}</li>}
        {risks.map((risk) => (
          <li key={risk.kind} data-kind={risk.kind} data-severity={risk.severity}>
            <button
              type="button"
              class="risk"
              title={riskAdvice(risk.kind, language)}
              onClick={() => risk.evidence[0] && onEvidence(risk.evidence[0])}
            >
              <Icon node={risk.severity === 3 ? ShieldAlert : TriangleAlert} size={13} />
              {t(`risk.${risk.kind}`)}
            </button>
          </li>
        ))}
      </ul>
      <p class="issue" data-testid="issue" data-kind={issue?.kind ?? 'none'} data-topic={issue?.topic ?? ''}>
        {issue && issue.kind !== 'none' ? (
          <span title={about}>
            {issueName(issue.kind, language)}
            {issue.topic && <span class="issue-topic"> › {topicName(issue.topic, language)}</span>}
          </span>
        ) : (
          <span class="faint">{t('issue.none')}</span>
        )}
        {need && (
          <span class="hidden-need" title={need}>
            {need}
          </span>
        )}
        <PriorityWord priority={priority} onEvidence={onEvidence} />
      </p>
    </section>
  )
}

/** The priority with its reasons and their words; it leads to the message that gives the first of them. */
function PriorityWord({ priority, onEvidence }: { priority: PriorityReading } & Pick<Props, 'onEvidence'>) {
  const t = useWords()
  const reasons = priority.reasons.map((reason) => {
    const key = `priority.reason.${reason}`
    const words = priority.evidence?.[reason]?.[0]?.words
    const name = isWordKey(key) ? t(key) : reason
    return words ? t('priority.because', { reason: name, words }) : name
  })
  const evidence = priority.reasons.flatMap((reason) => priority.evidence?.[reason] ?? [])[0]
  const shown = {
    class: `priority priority-${priority.level}`,
    'data-testid': 'priority',
    'data-level': priority.level,
    title: t('issue.why', { reasons: reasons.join(t('list.between')) }),
  }
  const name = t(`priority.${priority.level}`)
  if (!evidence) return <span {...shown}>{name}</span>
  return (
    <button type="button" {...shown} onClick={() => onEvidence(evidence)}>
      {name}
    </button>
  )
}

/** The course of the mood; where it turned, it leads to the message that turned it. */
function Course({ mood, onEvidence }: { mood: ConversationMood } & Pick<Props, 'onEvidence'>) {
  const t = useWords()
  const turn = mood.change?.evidence[0]
  if (!mood.change || !turn) return <Trend mood={mood} />
  const title = t('mood.turned', { mood: t(`mood.${mood.change.to}`), words: turn.words })
  return (
    <button
      type="button"
      class="quiet course"
      title={title}
      aria-label={title}
      onClick={() => onEvidence(turn)}
    >
      <Trend mood={mood} />
    </button>
  )
}
