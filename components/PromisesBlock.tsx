/** Promises of this conversation, the customer who should hear something, and the way to all promises. */
import { BellRing, CornerDownLeft, MessageSquareMore } from 'lucide'
import type { WorkFailure } from '../knowledge/work/error'
import { Icon } from './Icon'
import { useLanguage, useWords } from './words'
import { type Clock, shortMoment } from './work/moment'
import { type PromiseActions, PromiseLine, type ShownPromise } from './work/PromiseLine'
import type { OfferedTime } from './work/TimeChooser'

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
  return (
    <section class="block promises-block" aria-label={t('promises.region')}>
      <div class="block-head">
        <h2>{t('promises.region')}</h2>
        <button type="button" class="quiet promises-all" data-testid="promises-all" onClick={props.onAll}>
          {t('promises.all', { count: all.open })}
          {all.overdue > 0 && <span class="tag bad">{t('promises.overdue', { count: all.overdue })}</span>}
        </button>
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
          {promises.map((promise) => (
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
