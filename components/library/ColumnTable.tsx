/** Which column of a table is read as what, with samples; each can be changed. */
import { FIELD_NAMES, type FieldName } from '../../knowledge/exchange/fields'
import type { ColumnMapping } from '../../knowledge/exchange/types'
import { useWords } from '../words'

interface Props {
  mapping: ColumnMapping
  onField(column: number, field: FieldName | null): void
}

export function ColumnTable({ mapping, onField }: Props) {
  const t = useWords()
  const columns = mapping.fields.map((field, at) => ({ field, at }))
  return (
    <div class="columns">
      <table>
        <caption>{t('import.columns')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('import.column')}</th>
            <th scope="col">{t('import.readAs')}</th>
            <th scope="col">{t('import.samples')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ field, at }) => {
            const name = mapping.header[at] || String(at + 1)
            return (
              <tr key={at}>
                <th scope="row">
                  <bdi>{name}</bdi>
                </th>
                <td>
                  <select
                    aria-label={t('import.readAsFor', { column: name })}
                    value={field ?? ''}
                    onChange={(event) =>
                      onField(at, FIELD_NAMES.find((one) => one === event.currentTarget.value) ?? null)
                    }
                  >
                    <option value="">{t('import.leftOut')}</option>
                    {FIELD_NAMES.map((one) => (
                      <option key={one} value={one}>
                        {t(`exchange.field.${one}`)}
                      </option>
                    ))}
                  </select>
                </td>
                <td class="faint">
                  <bdi>{mapping.samples[at]?.join(' · ')}</bdi>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
