/** All promises, and the customers who should hear something, by when they are due. */
import { ExternalLink } from 'lucide'
import { useState } from 'preact/hooks'
import { DUE_STATES, type DueState } from '../../copilot/work/promise-times'
import type { PromiseRecord, TicketPlace, TicketRecord } from '../../knowledge/work/records'
import { Icon } from '../Icon'
import { useLanguage, useWords } from '../words'
import { type Clock, shortMoment } from './moment'
import { type PromiseActions, PromiseLine } from './PromiseLine'
import type { OfferedTime } from './TimeChooser'

/** Lines of a group that are drawn at first; a list of thousands is not read through. */
const FIRST = 50

interface Props {
  grouped: Record<DueState, PromiseRecord[]>
  /** Tickets whose customers should hear something, the soonest first. */
  waiting: TicketRecord[]
  clock: Clock
  offered: OfferedTime[]
  actions: PromiseActions
  onOpen(page: string): void
}

export function PromiseList({ grouped, waiting, clock, offered, actions, onOpen }: Props) {
  const t = useWords()
  const language = useLanguage()
  const [shown, setShown] = useState<Partial<Record<DueState, number>>>({})
  const empty = waiting.length === 0 && DUE_STATES.every((state) => grouped[state].length === 0)
  if (empty) return <p class="faint">{t('promises.all.none')}</p>
  return (
    <div class="promise-list">
      {waiting.length > 0 && (
        <section aria-label={t('news.title')}>
          <h3>
            {t('news.title')} <span class="faint">{t('count', { count: waiting.length })}</span>
          </h3>
          <ul class="promises">
            {waiting.slice(0, FIRST).map((ticket) => {
              const overdue = Date.parse(ticket.newsAt ?? '') <= clock.now
              return (
                <li key={ticket.key} class="promise-line" data-testid="waiting">
                  <div class="promise-row">
                    <span class="promise">
                      <span class="promise-what">
                        <Place place={ticket} onOpen={onOpen} />
                      </span>
                    </span>
                    <span class={overdue ? 'tag bad' : 'tag'}>
                      {shortMoment(ticket.newsAt ?? '', language, clock)}
                    </span>
                  </div>
                </li>
              )
            })}
          </ul>
        </section>
      )}
      {DUE_STATES.map((state) => {
        const all = grouped[state]
        const most = shown[state] ?? FIRST
        if (all.length === 0) return null
        return (
          <section key={state} aria-label={t(`promises.group.${state}`)} data-group={state}>
            <h3>
              {t(`promises.group.${state}`)} <span class="faint">{t('count', { count: all.length })}</span>
            </h3>
            <ul class="promises">
              {all.slice(0, most).map((record) => (
                <PromiseLine
                  key={record.id}
                  promise={{
                    id: record.id,
                    what: record.what,
                    who: record.who,
                    due: record.due,
                    kept: record,
                  }}
                  clock={clock}
                  offered={offered}
                  actions={actions}
                  place={<Place place={record} onOpen={onOpen} />}
                />
              ))}
            </ul>
            {all.length > most && (
              <button type="button" class="quiet" onClick={() => setShown({ ...shown, [state]: most + 200 })}>
                {t('promises.showMore', { count: all.length - most })}
              </button>
            )}
          </section>
        )
      })}
    </div>
  )
}

/** Desk and number, as a way there where the address is known. */
function Place({ place, onOpen }: { place: TicketPlace; onOpen(page: string): void }) {
  const t = useWords()
  const words = place.label === '' ? place.helpdeskName : `${place.helpdeskName} #${place.label}`
  if (place.page === '') return <bdi>{words}</bdi>
  return (
    <button
      type="button"
      class="quiet promise-page"
      aria-label={t('promises.open', { place: words })}
      onClick={() => onOpen(place.page)}
    >
      <bdi>{words}</bdi>
      <Icon node={ExternalLink} size={11} />
    </button>
  )
}
