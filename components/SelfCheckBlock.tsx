/** The agent's own look at a finished conversation: what it had, and what it lacked. */
import { Check, Minus } from 'lucide'
import type { QualityCheck } from '../copilot/effect/quality'
import type { Evidence } from '../copilot/signals'
import { Icon } from './Icon'
import { useWords } from './words'
import './self-check.css'

interface Props {
  checks: readonly QualityCheck[]
  onEvidence(evidence: Evidence): void
}

export function SelfCheckBlock({ checks, onEvidence }: Props) {
  const t = useWords()
  if (checks.length === 0) return null
  return (
    <section class="block self-check" aria-label={t('selfCheck.title')} data-testid="self-check">
      <h2>{t('selfCheck.title')}</h2>
      <ul>
        {checks.map(({ quality, met, evidence }) => (
          <li key={quality} class={met ? 'met' : 'missing'} data-quality={quality} data-met={met}>
            <Icon node={met ? Check : Minus} size={13} />
            <span class="visually-hidden">{t(met ? 'selfCheck.met' : 'selfCheck.missing')}</span>
            {evidence ? (
              <button type="button" class="link" onClick={() => onEvidence(evidence)}>
                {t(`quality.${quality}`)}
              </button>
            ) : (
              <span>{t(`quality.${quality}`)}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
