/** Promises of this conversation, the customer who should hear something, and the way to all promises. */
import { BellRing, CornerDownLeft, MessageSquareMore } from 'lucide'
import { useState } from 'preact/hooks'
import type { WorkFailure } from '../knowledge/work/error'
import { Icon } from './Icon'
import { useLanguage, useWords } from './words'
import { type Clock, shortMoment } from './work/moment'
import { type PromiseActions, PromiseLine, type ShownPromise } from './work/PromiseLine'
import type { OfferedTime } from './work/TimeChooser'

/** Promises that are shown at first besides the open ones. */
const LATEST = 4

interface Props {
  promises: ShownPromise[]
  clock: Clock
  offered: OfferedTime[]
  actions: PromiseActions
  /** Open promises and updates of all conversations, and how many of them are overdue. */
  all: { open: number; overdue: number }
  /** When this customer should hear something; absent while nothing is escalated here. */
  newsAt?: string | undefined
  /** What the update says. */
  newsText?: string | undefined
  /** What keeps promises from being kept. */
  failure?: WorkFailure | undefined
  /** True when the browser could be asked to show notifications. */
  mayAsk: boolean
  onAll(): void
  onShow(id: string): void
  onNews(): void
  onAllow(): void
  onNotNow(): void
}

export function PromisesBlock(props: Props) {
  const { promises, clock, all, newsAt, failure } = props
  const t = useWords()
  const [whole, setWhole] = useState(false)
  // What is open, and the latest of the others: a long talk has many.
  const shown = whole
    ? promises
    : promises.filter(({ kept }, index) => kept?.state === 'open' || index >= promises.length - LATEST)
  return (
    <section class="block promises-block" aria-label={t('promises.region')}>
      <div class="block-head">
        <h2>{t('promises.region')}</h2>
        <AllPromises all={all} onAll={props.onAll} />
      </div>
      {failure && (
        <p class="work-failure" role="alert">
          {t(`work.failure.${failure}`)}
        </p>
      )}
      {newsAt && <News newsAt={newsAt} text={props.newsText} clock={clock} onNews={props.onNews} />}
      {promises.length === 0 ? (
        !newsAt && <p class="faint">{t('promises.none')}</p>
      ) : (
        <ul class="promises">
          {shown.map((promise) => (
            <PromiseLine
              key={promise.id}
              promise={promise}
              clock={clock}
              offered={props.offered}
              actions={props.actions}
              onShow={() => props.onShow(promise.id)}
            />
          ))}
        </ul>
      )}
      {shown.length < promises.length && (
        <button type="button" class="quiet" onClick={() => setWhole(true)}>
          {t('promises.showMore', { count: promises.length - shown.length })}
        </button>
      )}
      {props.mayAsk && (
        <p class="promises-allow">
          <Icon node={BellRing} size={14} />
          <span>{t('promises.allow')}</span>
          <button type="button" onClick={props.onAllow}>
            {t('promises.allow.yes')}
          </button>
          <button type="button" class="quiet" onClick={props.onNotNow}>
            {t('promises.allow.no')}
          </button>
        </p>
      )}
    </section>
  )
}

/** The way to the promises of all conversations, where none is read. */
export function PromisesDoor({ all, onAll }: Pick<Props, 'all' | 'onAll'>) {
  const t = useWords()
  return (
    <section class="block promises-block" aria-label={t('promises.region')}>
      <div class="block-head">
        <h2>{t('promises.region')}</h2>
        <AllPromises all={all} onAll={onAll} />
      </div>
    </section>
  )
}

function AllPromises({ all, onAll }: Pick<Props, 'all' | 'onAll'>) {
  const t = useWords()
  return (
    <button type="button" class="quiet promises-all" data-testid="promises-all" onClick={onAll}>
      {t('promises.all', { count: all.open })}
      {all.overdue > 0 && <span class="tag bad">{t('promises.overdue', { count: all.overdue })}</span>}
    </button>
  )
}

interface NewsProps {
  newsAt: string
  text: string | undefined
  clock: Clock
  onNews(): void
}

function News({ newsAt, text, clock, onNews }: NewsProps) {
  const t = useWords()
  const language = useLanguage()
  const overdue = Date.parse(newsAt) <= clock.now
  return (
    <div class="news-row" data-testid="news" data-overdue={overdue}>
      <Icon node={MessageSquareMore} size={14} />
      <span class="promise-what">{t('news.due')}</span>
      <span class={overdue ? 'tag bad' : 'tag'}>
        {overdue
          ? t('promises.overdueAt', { time: shortMoment(newsAt, language, clock) })
          : shortMoment(newsAt, language, clock)}
      </span>
      <button type="button" class="promise-do" title={text} onClick={onNews}>
        <Icon node={CornerDownLeft} size={13} />
        {t('news.insert')}
      </button>
    </div>
  )
}
