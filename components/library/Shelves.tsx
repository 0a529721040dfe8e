/** The left column: shelves, folders and the language. */
import type { LanguageTag } from '../../knowledge/languages'
import { LanguageSelect } from '../LanguageSelect'
import { useLanguage, useWords } from '../words'

export interface ShownShelf {
  name: string
  label: string
  /** Left out where counting would cost more than it says. */
  count?: number
}

export interface ShownFolder {
  path: string
  name: string
  depth: number
  count: number
}

interface Props {
  shelves: ShownShelf[]
  others: ShownShelf[]
  shelf: string
  folders: ShownFolder[]
  folder: string
  language: LanguageTag | ''
  onShelf(name: string): void
  onFolder(path: string): void
  onLanguage(language: LanguageTag | ''): void
}

export function Shelves(props: Props) {
  const { shelves, others, shelf, folders, folder, language, onShelf, onFolder, onLanguage } = props
  const t = useWords()
  const numbers = new Intl.NumberFormat(useLanguage())
  const row = (one: ShownShelf) => (
    <li key={one.name}>
      <button
        type="button"
        class="quiet"
        aria-current={one.name === shelf && folder === '' ? 'true' : undefined}
        onClick={() => onShelf(one.name)}
      >
        <span>{one.label}</span>
        {one.count !== undefined && <span class="faint">{numbers.format(one.count)}</span>}
      </button>
    </li>
  )
  return (
    <nav class="shelves" aria-label={t('library.shelves')}>
      <LanguageSelect
        label={t('library.language')}
        value={language}
        other={{ value: '' as const, label: t('library.all') }}
        onChange={(chosen: LanguageTag | '') => onLanguage(chosen)}
      />
      <ul>{shelves.map(row)}</ul>
      {folders.length > 0 && (
        <>
          <h2>{t('library.folders')}</h2>
          <ul>
            {folders.map(({ path, name, depth, count }) => (
              <li key={path}>
                <button
                  type="button"
                  class="quiet"
                  style={{ paddingInlineStart: `${8 + depth * 14}px` }}
                  aria-current={path === folder ? 'true' : undefined}
                  onClick={() => onFolder(path === folder ? '' : path)}
                >
                  <bdi>{name}</bdi>
                  <span class="faint">{numbers.format(count)}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <ul class="shelves-others">{others.map(row)}</ul>
    </nav>
  )
}
