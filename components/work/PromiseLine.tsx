/** One promise: what, by when, and what can be done with it. Found ones are confirmed by one click. */
import { Check, CircleCheck, CircleDashed, CircleX, Clock3, Ellipsis } from 'lucide'
import { useState } from 'preact/hooks'
import type { PromiseRecord } from '../../knowledge/work/records'
import { Icon } from '../Icon'
import { useLanguage, useWords } from '../words'
import { type Clock, shortMoment } from './moment'
import { type OfferedTime, TimeChooser } from './TimeChooser'

/** A promise as shown: found in the conversation, kept, or both. */
export interface ShownPromise {
  id: string
  what: string
  who: string
  /** The time in the words said. */
  due: string
  /** The moment the words mean; absent when they mean none. */
  dueAt?: string
  kept?: PromiseRecord
}

export interface PromiseActions {
  /** `at` in milliseconds, where the words tell no moment. Left out where nothing can be kept. */
  keep?(id: string, at?: number): void
  move(id: string, at: number): void
  close(id: string, as: 'done' | 'broken'): void
  reopen(id: string): void
  forget(id: string): void
}

interface Props {
  promise: ShownPromise
  clock: Clock
  offered: OfferedTime[]
  actions: PromiseActions
  /** Shows where it was said; left out where that is not open. */
  onShow?: (() => void) | undefined
  /** What stands behind the words: desk and ticket. */
  place?: preact.ComponentChildren
}

export function PromiseLine({ promise, clock, offered, actions, onShow, place }: Props) {
  const t = useWords()
  const [open, setOpen] = useState<'time' | 'more' | undefined>()
  const { id, kept } = promise
  const state = kept?.state ?? 'found'
  const dueAt = kept?.dueAt ?? promise.dueAt
  const overdue =
    state !== 'done' && state !== 'broken' && dueAt !== undefined && Date.parse(dueAt) <= clock.now
  const keep = (): void => {
    // A time that is past is no time to keep a promise by.
    if (promise.dueAt === undefined || overdue) setOpen('time')
    else actions.keep?.(id)
  }
  const icon = { found: CircleDashed, open: Clock3, done: CircleCheck, broken: CircleX }[state]
  const words = (
    <>
      <Icon node={icon} size={14} />
      <span class="promise-what" dir="auto">
        {promise.what}
      </span>
    </>
  )
  return (
    <li class="promise-line" data-testid="promise" data-state={state} data-overdue={overdue} data-id={id}>
      <div class="promise-row">
        {onShow ? (
          <button type="button" class="quiet promise" title={promise.what} onClick={onShow}>
            {words}
          </button>
        ) : (
          <span class="promise" title={promise.what}>
            {words}
          </span>
        )}
        <Due promise={promise} dueAt={dueAt} overdue={overdue} clock={clock} />
        {state === 'found' && actions.keep && (
          <button type="button" class="promise-do" onClick={keep}>
            {t('promises.keep')}
          </button>
        )}
        {state === 'open' && (
          <button
            type="button"
            class="icon-only"
            aria-label={t('promises.done')}
            title={t('promises.done')}
            onClick={() => actions.close(id, 'done')}
          >
            <Icon node={Check} size={14} />
          </button>
        )}
        {kept && (
          <button
            type="button"
            class="quiet icon-only"
            aria-label={t('promises.more')}
            title={t('promises.more')}
            aria-expanded={open !== undefined}
            onClick={() => setOpen(open ? undefined : 'more')}
          >
            <Icon node={Ellipsis} size={14} />
          </button>
        )}
      </div>
      {(place || promise.who !== '' || (kept?.moves ?? 0) > 0) && (
        <p class="promise-place faint">
          {place}
          {promise.who !== '' && <bdi>{promise.who}</bdi>}
          {kept && kept.moves > 0 && <span>{t('promises.moved', { count: kept.moves })}</span>}
        </p>
      )}
      {open === 'more' && kept && (
        <div class="promise-more">
          <button type="button" onClick={() => setOpen('time')}>
            {t('promises.move')}
          </button>
          {state === 'open' ? (
            <button type="button" onClick={() => actions.close(id, 'broken')}>
              {t('promises.broken')}
            </button>
          ) : (
            <button type="button" onClick={() => actions.reopen(id)}>
              {t('promises.reopen')}
            </button>
          )}
          <button type="button" class="quiet" onClick={() => actions.forget(id)}>
            {t('promises.forget')}
          </button>
        </div>
      )}
      {open === 'time' && (
        <TimeChooser
          label={t('promises.when', { what: promise.what })}
          offered={offered}
          clock={clock}
          onTime={(at) => {
            setOpen(undefined)
            if (kept) actions.move(id, at)
            else actions.keep?.(id, at)
          }}
          onCancel={() => setOpen(undefined)}
        />
      )}
    </li>
  )
}

function Due({
  promise,
  dueAt,
  overdue,
  clock,
}: {
  promise: ShownPromise
  dueAt: string | undefined
  overdue: boolean
  clock: Clock
}) {
  const t = useWords()
  const language = useLanguage()
  const { kept } = promise
  if (kept?.state === 'done') return <span class="tag good">{t('promises.state.done')}</span>
  if (kept?.state === 'broken') return <span class="tag bad">{t('promises.state.broken')}</span>
  const moment = dueAt === undefined ? '' : shortMoment(dueAt, language, clock)
  if (kept && overdue)
    return (
      <span class="tag bad" title={promise.due}>
        {t('promises.overdueAt', { time: moment })}
      </span>
    )
  // As long as nobody has confirmed it, the words stand as they were said.
  const words = kept ? moment : promise.due
  return (
    <span class={words === '' || (overdue && !kept) ? 'tag warn' : 'tag'} title={kept ? promise.due : moment}>
      <bdi>{words || t('promises.vague')}</bdi>
    </span>
  )
}
