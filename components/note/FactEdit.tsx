/** A fact that is being put right: its value to change, or to take out. Enter keeps, Escape leaves it. */
import { Check, Trash2, X } from 'lucide'
import { useEffect, useRef } from 'preact/hooks'
import type { Fact } from '../../copilot/facts'
import { Icon } from '../Icon'
import { useWords } from '../words'

export interface FactEditing {
  /** What is being put right; undefined for nothing. */
  edit: { fact: Fact; text: string } | undefined
  /** Facts taken out, as they were read. */
  takenOut: readonly { read: Fact }[]
  /** Begins with a value, as it is shown. */
  begin(fact: Fact, shown: string): void
  type(text: string): void
  save(): void
  takeOut(): void
  cancel(): void
  /** Goes back to what was read. */
  back(fact: Fact): void
  /** Puts back what was taken out. */
  putBack(read: Fact): void
}

interface Props {
  label: string
  text: string
  editing: FactEditing
  /** Where the keyboard goes when it is done. */
  onDone(): void
}

export function FactEdit({ label, text, editing, onDone }: Props) {
  const t = useWords()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  const finish = (work: () => void): void => {
    work()
    onDone()
  }
  return (
    <form
      class="fact-edit"
      data-testid="fact-edit"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') finish(editing.save)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return
        event.stopPropagation()
        finish(editing.cancel)
      }}
    >
      <input
        ref={input}
        dir="auto"
        maxLength={500}
        aria-label={t('note.edit', { label })}
        value={text}
        onInput={(event) => editing.type(event.currentTarget.value)}
      />
      <button
        type="submit"
        class="icon-only"
        title={t('note.edit.save')}
        aria-label={t('note.edit.save')}
        disabled={text.trim() === ''}
      >
        <Icon node={Check} size={14} />
      </button>
      <button
        type="button"
        class="quiet icon-only take-out"
        title={t('note.edit.out')}
        aria-label={t('note.edit.out')}
        onClick={() => finish(editing.takeOut)}
      >
        <Icon node={Trash2} size={14} />
      </button>
      <button
        type="button"
        class="quiet icon-only"
        title={t('note.edit.cancel')}
        aria-label={t('note.edit.cancel')}
        onClick={() => finish(editing.cancel)}
      >
        <Icon node={X} size={14} />
      </button>
    </form>
  )
}
