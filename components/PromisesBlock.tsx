/** What the agent has promised in this conversation. */
import { CalendarClock } from 'lucide'
import type { AgentPromise } from '../copilot/facts'
import type { Evidence } from '../copilot/signals'
import { Icon } from './Icon'
import { useLanguage, useWords } from './words'

interface Props {
  promises: AgentPromise[]
  onEvidence(evidence: Evidence): void
}

export function PromisesBlock({ promises, onEvidence }: Props) {
  const t = useWords()
  const format = new Intl.DateTimeFormat(useLanguage(), { dateStyle: 'medium', timeStyle: 'short' })
  /** The moment that the words mean, in the agent's own time. */
  const momentOf = (dueAt: string | undefined): string | undefined =>
    dueAt === undefined ? undefined : format.format(new Date(dueAt))
  return (
    <section class="block promises-block" aria-label={t('promises.region')}>
      <div class="block-head">
        <h2>{t('promises.region')}</h2>
      </div>
      {promises.length === 0 ? (
        <p class="faint">{t('promises.none')}</p>
      ) : (
        <ul class="promises">
          {promises.map((promise) => (
            <li key={`${promise.messageId}:${promise.evidence.start}`} data-vague={promise.vague}>
              <button type="button" class="quiet promise" onClick={() => onEvidence(promise.evidence)}>
                <Icon node={CalendarClock} size={14} />
                <span class="promise-what" dir="auto">
                  {promise.what}
                </span>
                <span class={promise.vague ? 'tag warn' : 'tag'} title={momentOf(promise.dueAt)}>
                  <bdi>{promise.due || t('promises.vague')}</bdi>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
