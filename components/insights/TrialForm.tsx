/** Starts a trial: an article, one or two other wordings, and what they are judged by. */
import { useState } from 'preact/hooks'
import type { Article } from '../../knowledge/article'
import { TRIAL_TARGETS, type TrialTarget } from '../../knowledge/effect/schema'
import { directionOf } from '../../knowledge/languages'
import { useWords } from '../words'

export interface NewTrial {
  article: Article
  target: TrialTarget
  /** One or two other wordings. */
  bodies: string[]
}

interface Props {
  articles: readonly Article[]
  /** Faults of a wording, each a sentence; such a wording is not tried on customers. */
  faultsOf(body: string, article: Article): string[]
  onStart(trial: NewTrial): void
}

export function TrialForm({ articles, faultsOf, onStart }: Props) {
  const t = useWords()
  const [id, setId] = useState('')
  const [target, setTarget] = useState<TrialTarget>('helped')
  const [bodies, setBodies] = useState(['', ''])
  const article = articles.find((one) => one.id === id)
  const own = article?.replies[0]?.body ?? ''
  const written = bodies.map((body) => body.trim()).filter((body) => body !== '')
  const faults = article ? written.flatMap((body) => faultsOf(body, article)) : []
  const ready = article && written.length > 0 && faults.length === 0
  return (
    <form
      class="trial-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (!ready) return
        onStart({ article, target, bodies: written })
        setId('')
        setBodies(['', ''])
      }}
    >
      <label>
        <span>{t('trial.article')}</span>
        <select value={id} onChange={(event) => setId(event.currentTarget.value)}>
          <option value="">–</option>
          {articles.map((one) => (
            <option key={one.id} value={one.id}>
              {one.title}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('trial.target')}</span>
        <select
          value={target}
          onChange={(event) =>
            setTarget(TRIAL_TARGETS.find((one) => one === event.currentTarget.value) ?? 'helped')
          }
        >
          {TRIAL_TARGETS.map((one) => (
            <option key={one} value={one}>
              {t(`trial.target.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {article && (
        <>
          <p class="trial-own" lang={article.language} dir={directionOf(article.language)}>
            <strong>A</strong> {own}
          </p>
          {bodies.map((body, at) => (
            <label key={at === 0 ? 'B' : 'C'}>
              <span>{t('trial.other', { arm: at === 0 ? 'B' : 'C' })}</span>
              <textarea
                rows={4}
                lang={article.language}
                dir={directionOf(article.language)}
                maxLength={8_000}
                value={body}
                onInput={(event) => {
                  const { value } = event.currentTarget
                  setBodies(bodies.map((other, index) => (index === at ? value : other)))
                }}
              />
            </label>
          ))}
          {faults.length > 0 && (
            <ul class="violations" role="alert">
              {faults.map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
          )}
        </>
      )}
      <button type="submit" class="primary" disabled={!ready}>
        {t('trial.start')}
      </button>
    </form>
  )
}
