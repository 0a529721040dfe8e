/** The life of a ticket in one line: what has happened, and what the agent can set. */
import { BookmarkPlus } from 'lucide'
import type { WordKey } from '../../knowledge/interface/words'
import { TICKET_STEPS, type TicketRecord, type TicketStep } from '../../knowledge/work/records'
import { Icon } from '../Icon'
import { useLanguage, useWords } from '../words'
import { type Clock, shortMoment } from './moment'

/** Steps that the agent can set: the others are what was written. */
const SETTABLE: readonly TicketStep[] = ['escalated', 'solved']

interface Props {
  ticket: TicketRecord
  clock: Clock
  onStep(step: TicketStep, on: boolean): void
  /** Left out where nothing can be saved. */
  onSaveCase?: (() => void) | undefined
}

export function TicketLine({ ticket, clock, onStep, onSaveCase }: Props) {
  const t = useWords()
  const language = useLanguage()
  const shown = TICKET_STEPS.filter((step) => ticket.steps[step] !== undefined || SETTABLE.includes(step))
  const label = (step: TicketStep): WordKey => `ticket.step.${step}`
  return (
    <section class="block ticket-line" aria-label={t('ticket.region')} data-testid="ticket">
      <ol>
        {shown.map((step) => {
          const at = ticket.steps[step]
          const words = at ? `${t(label(step))} ${shortMoment(at, language, clock)}` : t(label(step))
          return (
            <li key={step} data-step={step} data-at={at}>
              {SETTABLE.includes(step) ? (
                <button
                  type="button"
                  class="chip"
                  aria-pressed={at !== undefined}
                  title={t(at ? 'ticket.unset' : 'ticket.set', { step: t(label(step)) })}
                  onClick={() => onStep(step, at === undefined)}
                >
                  {words}
                </button>
              ) : (
                <span class="faint">{words}</span>
              )}
            </li>
          )
        })}
      </ol>
      {onSaveCase && (
        <button
          type="button"
          class="quiet icon-only"
          aria-label={t('case.save')}
          title={t('case.save')}
          onClick={onSaveCase}
        >
          <Icon node={BookmarkPlus} size={15} />
        </button>
      )}
    </section>
  )
}
