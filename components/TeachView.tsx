/** *Teach this page*: the steps, what the page is read as so far, and what can be done with it. */
import { ArrowLeftRight, Check, RotateCcw } from 'lucide'
import { useEffect, useRef } from 'preact/hooks'
import type { RoleCounts, Transcript } from '../copilot/transcript'
import type { TeachState, TeachStep } from '../helpdesks/teach/steps'
import { TEACH_STEPS } from '../helpdesks/teach/steps'
import { Icon } from './Icon'
import { MessageList } from './MessageList'
import { RoleCounts as Counts } from './RoleCounts'
import { useWords } from './words'

export interface TeachActions {
  pick(step: TeachStep): void
  skip(step: TeachStep): void
  remove(step: TeachStep): void
  swap(): void
  again(): void
  keep(): void
  cancel(): void
  key(key: string, shift: boolean): void
}

interface Props {
  state: TeachState
  skipped: readonly TeachStep[]
  /** What the page is read as with the taught map; null while nothing is read with it. */
  transcript: Transcript | null
  counts: RoleCounts
  canKeep: boolean
  actions: TeachActions
}

const OPTIONAL: readonly TeachStep[] = ['note', 'box']

export function TeachView({ state, skipped, transcript, counts, canKeep, actions }: Props) {
  const t = useWords()
  const view = useRef<HTMLElement>(null)
  useEffect(() => view.current?.focus(), [])
  useEffect(() => {
    // In the capture phase: what is pressed here means the page's picker, not the suggestions.
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
      const onButton = event.target instanceof HTMLElement && event.target.matches('button')
      if (event.key === 'Escape' && state.picking === null) actions.cancel()
      else if (!/^(?:ArrowUp|ArrowDown|Escape|Enter)$/u.test(event.key)) return
      else if (event.key === 'Enter' && onButton) return
      else actions.key(event.key, event.shiftKey)
      event.preventDefault()
      event.stopPropagation()
    }
    document.addEventListener('keydown', onKeyDown, true)
    return () => document.removeEventListener('keydown', onKeyDown, true)
  }, [state.picking, actions])
  const total = transcript?.messages.length ?? 0
  return (
    <section
      class="view teach"
      data-testid="teach"
      data-picking={state.picking ?? ''}
      data-picked={state.picked.join(' ')}
      data-problem={state.problem ?? ''}
      data-reads={state.map ? total : ''}
      aria-label={t('teach.title')}
      tabIndex={-1}
      ref={view}
    >
      <div class="view-head">
        <h2>{t('teach.title')}</h2>
        <button type="button" class="quiet end" onClick={actions.cancel}>
          {t('teach.cancel')}
        </button>
      </div>
      <p class="teach-now" role="status">
        {state.picking ? t(`teach.now.${state.picking}`) : state.map ? t('teach.check') : t('teach.intro')}
        {state.picking && <span class="faint">{t('teach.keys')}</span>}
      </p>
      <ol class="teach-steps">
        {TEACH_STEPS.map((step, at) => (
          <Step
            key={step}
            step={step}
            number={at + 1}
            current={state.picking === step}
            done={state.picked.includes(step)}
            skipped={skipped.includes(step)}
            actions={actions}
          />
        ))}
      </ol>
      {state.problem && (
        <p class="notice warn" role="alert" data-testid="teach-problem">
          {t(`teach.problem.${state.problem}`)}
        </p>
      )}
      {state.map && (
        <div class="teach-result">
          <h3>{total > 0 ? t('teach.reads', { total }) : t('teach.readsNone')}</h3>
          {transcript && total > 0 && (
            <>
              <Counts counts={counts} />
              <p class="faint">{t(`reading.box.${transcript.replyBox}`)}</p>
              <MessageList transcript={transcript} signals={null} />
            </>
          )}
        </div>
      )}
      <div class="teach-actions">
        <button type="button" class="primary" disabled={!canKeep || total === 0} onClick={actions.keep}>
          {t('teach.keep')}
        </button>
        <button type="button" disabled={state.map === null} onClick={actions.swap}>
          <Icon node={ArrowLeftRight} size={14} />
          {t('sides.swap')}
        </button>
        <button type="button" disabled={state.picked.length === 0} onClick={actions.again}>
          <Icon node={RotateCcw} size={14} />
          {t('teach.again')}
        </button>
      </div>
    </section>
  )
}

interface StepProps {
  step: TeachStep
  number: number
  current: boolean
  done: boolean
  skipped: boolean
  actions: TeachActions
}

function Step({ step, number, current, done, skipped, actions }: StepProps) {
  const t = useWords()
  const name = t(`teach.step.${step}`)
  const optional = OPTIONAL.includes(step)
  const said = current ? t('teach.waiting') : done ? t('teach.done') : skipped ? t('teach.skipped') : ''
  return (
    <li
      class={`teach-step${current ? ' current' : ''}${done ? ' done' : ''}`}
      aria-current={current ? 'step' : undefined}
    >
      <span class="teach-number" aria-hidden="true">
        {done ? <Icon node={Check} size={13} /> : t('number', { count: number })}
      </span>
      <span class="teach-name">
        {name}
        {said && <span class="teach-said">{said}</span>}
      </span>
      {current && optional && (
        <button type="button" onClick={() => actions.skip(step)}>
          {t('teach.skip')}
        </button>
      )}
      {!current && done && optional && (
        <button
          type="button"
          class="quiet"
          aria-label={`${t('teach.remove')}: ${name}`}
          onClick={() => actions.remove(step)}
        >
          {t('teach.remove')}
        </button>
      )}
      {!current && (
        <button
          type="button"
          class={done ? 'quiet' : ''}
          aria-label={`${done ? t('teach.pickAgain') : t('teach.pick')}: ${name}`}
          onClick={() => actions.pick(step)}
        >
          {done ? t('teach.pickAgain') : t('teach.pick')}
        </button>
      )}
    </li>
  )
}
