/** The blocks of what is kept beyond a conversation: promises, ticket life. */
import { NoticeLine } from '../../components/NoticeLine'
import { PromisesBlock } from '../../components/PromisesBlock'
import { useWords } from '../../components/words'
import type { PromiseActions, ShownPromise } from '../../components/work/PromiseLine'
import { PromiseList } from '../../components/work/PromiseList'
import { TicketLine } from '../../components/work/TicketLine'
import type { Suggestion } from '../../copilot/suggest/suggestion'
import { openDesk } from '../../platform/open-desk'
import type { PanelState } from './panel-state'
import type { PromiseRow } from './state/work/promise-book'

/** Id of the message without news among what can be inserted. */
const NEWS = 'news'

function shown({ id, found, kept }: PromiseRow): ShownPromise {
  return {
    id,
    what: found?.what ?? kept?.what ?? '',
    who: found?.who ?? kept?.who ?? '',
    due: found?.due ?? kept?.due ?? '',
    ...(found?.dueAt ? { dueAt: found.dueAt } : {}),
    ...(kept ? { kept } : {}),
  }
}

function promiseActions({ work: { promises, desk } }: PanelState): PromiseActions {
  // Of the try-out conversation nothing is kept.
  const keep = desk.ticketKey.value === '' ? {} : { keep: (id: string, at?: number) => promises.keep(id, at) }
  return {
    ...keep,
    move: (id, at) => promises.move(id, at),
    close: (id, as) => promises.close(id, as),
    reopen: (id) => promises.reopen(id),
    forget: (id) => promises.forget(id),
  }
}

const clockOf = ({ conversation, work }: PanelState) => ({
  now: conversation.now.value,
  zone: work.desk.settings.value.hours.zone,
})

export function WorkBlocks({ state }: { state: PanelState }) {
  const { work, conversation, preferences } = state
  const rows = work.promises.rows.value
  const update = work.life.update.value
  const ticket = work.life.ticket.value
  const settings = work.desk.settings.value
  const notice = state.actions.notices.value[NEWS]
  const anyKept = rows.some(({ kept }) => kept?.state === 'open')
  return (
    <>
      <PromisesBlock
        promises={rows.map(shown)}
        clock={clockOf(state)}
        offered={work.offered.value}
        actions={promiseActions(state)}
        all={work.all.value}
        newsAt={update === undefined ? undefined : ticket?.newsAt}
        newsText={update}
        failure={work.desk.failure.value}
        mayAsk={anyKept && settings.notify && work.promises.notifies.value === false}
        onAll={() => {
          state.view.value = 'promises'
        }}
        onShow={(id) => state.showRead(rows.find((row) => row.id === id)?.found?.messageId)}
        onNews={() => update !== undefined && state.actions.insert(newsOf(update, state))}
        onAllow={() => work.promises.allowNotifications()}
        onNotNow={() => preferences.change({ work: { ...settings, notify: false } })}
      />
      {notice && <NoticeLine notice={notice} onAction={(action) => state.actions.onNotice(NEWS, action)} />}
      {ticket && ticket.key === work.desk.ticketKey.value && conversation.transcript.value && (
        <TicketLine
          ticket={ticket}
          clock={clockOf(state)}
          onStep={(step, on) => work.life.setStep(step, on)}
        />
      )}
    </>
  )
}

/** The update as something to insert. */
function newsOf(text: string, { conversation, preferences }: PanelState): Suggestion {
  return {
    id: NEWS,
    kind: 'step',
    articleIds: [],
    title: preferences.t.peek()('news.update'),
    text,
    blanks: [],
    language: conversation.signals.peek()?.language ?? 'en',
    why: [],
    reasons: [],
    variant: { audience: 'any', channel: 'any' },
    violations: [],
    variants: [],
  }
}

/** All promises, in the panel's place. */
export function PromisesView({ state, onBack }: { state: PanelState; onBack(): void }) {
  const t = useWords()
  const { work } = state
  return (
    <section class="view" aria-label={t('promises.all.title')}>
      <div class="view-head">
        <button type="button" class="quiet" onClick={onBack}>
          {t('read.back')}
        </button>
        <h2>{t('promises.all.title')}</h2>
      </div>
      {work.desk.failure.value && (
        <p class="work-failure" role="alert">
          {t(`work.failure.${work.desk.failure.value}`)}
        </p>
      )}
      <PromiseList
        grouped={work.promises.grouped.value}
        waiting={work.life.waiting.value}
        clock={clockOf(state)}
        offered={work.offered.value}
        actions={promiseActions(state)}
        onOpen={(page) => openDesk(page)}
      />
    </section>
  )
}
