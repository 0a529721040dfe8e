/** A field that holds one entry a line. */

interface Props {
  label: string
  hint?: string
  value: readonly string[]
  rows?: number
  onChange(value: string[]): void
}

export function FieldList({ label, hint, value, rows = 3, onChange }: Props) {
  return (
    <label>
      <span>{label}</span>
      <textarea
        dir="auto"
        rows={rows}
        value={value.join('\n')}
        onInput={(event) => onChange(event.currentTarget.value.split('\n'))}
      />
      {hint && <small class="faint">{hint}</small>}
    </label>
  )
}
