/** One value of a few, in a labelled list. */

interface ChoiceProps<Value extends string> {
  label: string
  value: Value
  values: readonly Value[]
  name(value: Value): string
  onChange(value: Value): void
}

export function Choice<Value extends string>({ label, value, values, name, onChange }: ChoiceProps<Value>) {
  return (
    <label>
      <span>{label}</span>
      <select
        value={value}
        onChange={(event) => {
          const chosen = values.find((one) => one === event.currentTarget.value)
          if (chosen) onChange(chosen)
        }}
      >
        {values.map((one) => (
          <option key={one} value={one}>
            {name(one)}
          </option>
        ))}
      </select>
    </label>
  )
}
