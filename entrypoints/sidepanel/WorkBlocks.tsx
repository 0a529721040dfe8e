/** The blocks of what is kept beyond a conversation: outbreaks, similar cases, promises, ticket life. */
import { NoticeLine } from '../../components/NoticeLine'
import { PromisesBlock, PromisesDoor } from '../../components/PromisesBlock'
import { useWords } from '../../components/words'
import { CaseForm } from '../../components/work/CaseForm'
import { OutbreakLine } from '../../components/work/OutbreakLine'
import type { PromiseActions, ShownPromise } from '../../components/work/PromiseLine'
import { PromiseList } from '../../components/work/PromiseList'
import { SimilarCases } from '../../components/work/SimilarCases'
import { TicketLine } from '../../components/work/TicketLine'
import type { Suggestion } from '../../copilot/suggest/suggestion'
import { LONGEST } from '../../knowledge/work/parse-record'
import { openDesk } from '../../platform/open-desk'
import type { Later } from './later'
import type { PanelState } from './panel-state'
import type { PromiseRow } from './state/work/promise-book'

/** Id of the message without news among what can be inserted. */
const NEWS = 'news'
/** Id of the combined note. */
const OUTBREAK = 'outbreak'

interface Props {
  state: PanelState
  later: Later
}

function shown({ id, found, kept }: PromiseRow): ShownPromise {
  return {
    id,
    what: (found?.what ?? kept?.what ?? '').slice(0, LONGEST.what),
    who: found?.who ?? kept?.who ?? '',
    due: found?.due ?? kept?.due ?? '',
    ...(found?.dueAt ? { dueAt: found.dueAt } : {}),
    ...(kept ? { kept } : {}),
  }
}

function promiseActions({ work: { promises, desk } }: Later): PromiseActions {
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

const clockOf = ({ state: { conversation }, later: { work } }: Props) => ({
  now: conversation.now.value,
  zone: work.desk.settings.value.hours.zone,
})

export function WorkBlocks({ state, later }: Props) {
  const { conversation, preferences } = state
  const { work } = later
  const clock = clockOf({ state, later })
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
        clock={clock}
        offered={work.offered.value}
        actions={promiseActions(later)}
        all={work.all.value}
        newsAt={update === undefined ? undefined : ticket?.newsAt}
        newsText={update}
        failure={work.desk.failure.value}
        mayAsk={anyKept && settings.notify && work.promises.notifies.value === false}
        onAll={() => {
          state.view.value = 'promises'
        }}
        onShow={(id) => {
          const found = rows.find((row) => row.id === id)?.found
          state.showRead(found?.messageId, found?.evidence)
        }}
        onNews={() => update !== undefined && state.actions.insert(newsOf(update, state))}
        onAllow={() => work.promises.allowNotifications()}
        onNotNow={() => preferences.change({ work: { ...settings, notify: false } })}
      />
      {notice && <NoticeLine notice={notice} onAction={(action) => state.actions.onNotice(NEWS, action)} />}
      {ticket && ticket.key === work.desk.ticketKey.value && conversation.transcript.value && (
        <TicketLine
          ticket={ticket}
          clock={clock}
          onStep={(step, on) => work.life.setStep(step, on)}
          onSaveCase={() => work.cases.begin()}
        />
      )}
      <SavingCase work={work} />
    </>
  )
}

function SavingCase({ work }: Pick<Later, 'work'>) {
  const t = useWords()
  const { cases } = work
  const draft = cases.draft.value
  if (draft) {
    return (
      <CaseForm draft={draft} onSave={(choices) => cases.save(choices)} onCancel={() => cases.cancel()} />
    )
  }
  if (!cases.saved.value) return null
  return (
    <div class="notice good" role="status" data-testid="case-saved">
      <p>{t('case.saved')}</p>
      <div class="notice-actions">
        <button
          type="button"
          onClick={() => {
            cases.saved.value = false
          }}
        >
          {t('case.dismiss')}
        </button>
      </div>
    </div>
  )
}

/** Promises of other conversations, where none is read here. */
export function OtherPromises({ state, later }: Props) {
  const all = later.work.all.value
  if (all.open === 0) return null
  return (
    <PromisesDoor
      all={all}
      onAll={() => {
        state.view.value = 'promises'
      }}
    />
  )
}

/** What stands beside the suggestions: cases like this one, and that others report the same. */
export function BesideSuggestions({ state, later }: Props) {
  const { actions, conversation } = state
  const { work } = later
  const clock = clockOf({ state, later })
  const similar = work.cases.similar.value
  const outbreak = work.outbreaks.outbreak.value
  const note = work.outbreaks.note.value
  const notice = actions.notices.value[OUTBREAK]
  return (
    <>
      {similar.length > 0 && <SimilarCases cases={similar} />}
      {outbreak && (
        <OutbreakLine
          outbreak={outbreak}
          note={note}
          clock={clock}
          copied={actions.copiedId.value === OUTBREAK}
          onCopy={() => actions.copyOther(OUTBREAK, note)}
          onInsert={
            conversation.transcript.value?.replyBox === 'note'
              ? () => actions.insertOtherNote(OUTBREAK, note)
              : undefined
          }
          onDismiss={() => work.outbreaks.dismiss()}
        />
      )}
      {notice && <NoticeLine notice={notice} onAction={(action) => actions.onNotice(OUTBREAK, action)} />}
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
    choices: [],
    parts: [],
    language: conversation.signals.peek()?.language ?? 'en',
    why: [],
    reasons: [],
    variant: { audience: 'any', channel: 'any' },
    violations: [],
    variants: [],
  }
}

/** All promises, in the panel's place. */
export function PromisesView({ state, later, onBack }: Props & { onBack(): void }) {
  const t = useWords()
  const { work } = later
  const clock = clockOf({ state, later })
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
        clock={clock}
        offered={work.offered.value}
        actions={promiseActions(later)}
        onOpen={(page) => openDesk(page)}
      />
    </section>
  )
}
