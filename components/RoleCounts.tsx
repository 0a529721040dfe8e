/** How many messages of each role were read. */
import type { RoleCounts as Counted } from '../copilot/transcript'
import { useWords } from './words'

const ROLES = ['customer', 'agent', 'note', 'bot', 'system'] as const

export function RoleCounts({ counts }: { counts: Counted }) {
  const t = useWords()
  return (
    <p class="role-counts">
      {ROLES.map((role) => (
        <span key={role} class={`role-count read-${role}${counts[role] === 0 ? ' none' : ''}`}>
          {t(`read.role.${role}`)} <b>{t('number', { count: counts[role] })}</b>
        </span>
      ))}
    </p>
  )
}
