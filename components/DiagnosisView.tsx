/** The diagnosis as it was copied, for the agent to see that nothing of the conversation is in it. */
import { ArrowLeft, ClipboardCopy } from 'lucide'
import { Icon } from './Icon'
import { useWords } from './words'

interface Props {
  /** Undefined while the page is asked. */
  text: string | undefined
  copied: boolean
  /** False when the page did not answer: the text then holds what the panel knows. */
  answered: boolean
  onCopy(): void
  onBack(): void
}

export function DiagnosisView({ text, copied, answered, onCopy, onBack }: Props) {
  const t = useWords()
  return (
    <section class="view diagnosis" aria-label={t('diagnosis.title')}>
      <div class="view-head">
        <button type="button" class="quiet" onClick={onBack}>
          <Icon node={ArrowLeft} size={14} />
          {t('read.back')}
        </button>
        <h2>{t('diagnosis.title')}</h2>
        <button type="button" class="end" disabled={text === undefined} onClick={onCopy}>
          <Icon node={ClipboardCopy} size={14} />
          {copied ? t('suggestion.copied') : t('suggestion.copy')}
        </button>
      </div>
      <p class="faint">{t('diagnosis.intro')}</p>
      {!answered && <p class="notice warn">{t('diagnosis.unanswered')}</p>}
      <textarea
        class="diagnosis-text"
        data-testid="diagnosis"
        aria-label={t('diagnosis.text')}
        readOnly
        dir="ltr"
        lang="en"
        spellcheck={false}
        value={text ?? ''}
      />
      <p class="visually-hidden" role="status">
        {copied ? t('suggestion.copied') : ''}
      </p>
    </section>
  )
}
