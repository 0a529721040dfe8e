/** What can be done with the selected articles in one go. */
import { useState } from 'preact/hooks'
import { useWords } from '../words'

export type BulkChange =
  | { kind: 'folder' | 'tag' | 'untag'; value: string }
  | { kind: 'valid-until'; value: string }
  | { kind: 'visibility'; value: 'public' | 'internal' }

interface Props {
  count: number
  folders: readonly string[]
  tags: readonly string[]
  onChange(change: BulkChange): void
  onDelete(): void
  onClear(): void
}

type Kind = 'folder' | 'tag' | 'untag' | 'valid-until'
const KINDS: readonly Kind[] = ['folder', 'tag', 'untag', 'valid-until']

export function BulkBar({ count, folders, tags, onChange, onDelete, onClear }: Props) {
  const t = useWords()
  const [kind, setKind] = useState<Kind>('folder')
  const [value, setValue] = useState('')
  return (
    <form
      class="bulk"
      aria-label={t('library.bulk', { count })}
      onSubmit={(event) => {
        event.preventDefault()
        if (kind !== 'folder' && value.trim() === '') return
        onChange({ kind, value: value.trim() })
        setValue('')
      }}
    >
      <strong role="status">{t('library.bulk', { count })}</strong>
      <label>
        <span class="visually-hidden">{t('library.bulk.what')}</span>
        <select
          value={kind}
          onChange={(event) => {
            setKind(KINDS.find((one) => one === event.currentTarget.value) ?? 'folder')
            setValue('')
          }}
        >
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {t(`library.bulk.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label class="bulk-value">
        <span class="visually-hidden">{t(`library.bulk.${kind}`)}</span>
        <input
          type={kind === 'valid-until' ? 'date' : 'text'}
          dir="auto"
          list={kind === 'folder' ? 'bulk-folders' : 'bulk-tags'}
          value={value}
          onInput={(event) => setValue(event.currentTarget.value)}
        />
        <datalist id="bulk-folders">
          {folders.map((folder) => (
            <option key={folder} value={folder} />
          ))}
        </datalist>
        <datalist id="bulk-tags">
          {tags.map((tag) => (
            <option key={tag} value={tag} />
          ))}
        </datalist>
      </label>
      <button type="submit">{t('library.bulk.do')}</button>
      <button type="button" onClick={() => onChange({ kind: 'visibility', value: 'internal' })}>
        {t('library.bulk.internal')}
      </button>
      <button type="button" onClick={() => onChange({ kind: 'visibility', value: 'public' })}>
        {t('library.bulk.public')}
      </button>
      <button type="button" onClick={onDelete}>
        {t('library.delete')}
      </button>
      <button type="button" class="quiet" onClick={onClear}>
        {t('library.bulk.clear')}
      </button>
    </form>
  )
}
