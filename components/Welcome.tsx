/** The first-run screen: three lines and a try-out. */
import { BookOpen, Eye, NotebookPen } from 'lucide'
import { Icon } from './Icon'
import { useWords } from './words'

interface Props {
  onTry(): void
  onStart(): void
}

export function Welcome({ onTry, onStart }: Props) {
  const t = useWords()
  return (
    <section class="welcome">
      <h1>{t('welcome.title')}</h1>
      <ul>
        <li>
          <span class="welcome-icon">
            <Icon node={Eye} size={18} />
          </span>
          {t('welcome.read')}
        </li>
        <li>
          <span class="welcome-icon">
            <Icon node={BookOpen} size={18} />
          </span>
          {t('welcome.reply')}
        </li>
        <li>
          <span class="welcome-icon">
            <Icon node={NotebookPen} size={18} />
          </span>
          {t('welcome.note')}
        </li>
      </ul>
      <div class="welcome-actions">
        <button type="button" class="primary" onClick={onTry}>
          {t('welcome.try')}
        </button>
        <button type="button" onClick={onStart}>
          {t('welcome.start')}
        </button>
      </div>
    </section>
  )
}
