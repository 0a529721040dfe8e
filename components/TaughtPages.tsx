/** The maps that were taught or imported: to look at, edit, share, and delete. */
import { useState } from 'preact/hooks'
import { hostOfMap } from '../helpdesks/import-map'
import type { HelpdeskMap } from '../helpdesks/map'
import { MapEditor } from './MapEditor'
import { MapImport } from './MapImport'
import { useLanguage, useWords } from './words'

export interface ListedMap {
  id: string
  host: string
  /** Milliseconds since 1970. */
  when: number
  map: HelpdeskMap
}

export interface ListedSides {
  host: string
  name: string
  swapped: boolean
}

export interface TaughtPagesProps {
  maps: readonly ListedMap[]
  sides: readonly ListedSides[]
  onSave(id: string, map: HelpdeskMap): void
  onDelete(id: string): void
  /** Puts a deleted map back in its place. */
  onRestore(map: ListedMap): void
  /** `replace`: maps kept for the same sites make way. */
  onImport(maps: HelpdeskMap[], replace: boolean): void
  onForgetSides(sides: ListedSides): void
  onExport(name: string, value: unknown): void
  onCopy(text: string): Promise<boolean>
}

export function TaughtPages(props: TaughtPagesProps) {
  const { maps, sides } = props
  const t = useWords()
  const [deleted, setDeleted] = useState<ListedMap | undefined>(undefined)
  return (
    <section class="taught-pages" data-testid="taught-pages" aria-label={t('maps.title')}>
      <h2>{t('maps.title')}</h2>
      <p class="faint">{t('maps.intro')}</p>
      {maps.length === 0 && <p>{t('maps.none')}</p>}
      <ul class="taught-list">
        {maps.map((listed) => (
          <Entry
            key={listed.id}
            listed={listed}
            {...props}
            onDelete={() => {
              setDeleted(listed)
              props.onDelete(listed.id)
            }}
          />
        ))}
      </ul>
      <div class="undo" role="status">
        {deleted && (
          <p class="notice">
            {t('maps.deleted', { name: nameOf(deleted, t('maps.anySite')) })}{' '}
            <button
              type="button"
              onClick={() => {
                props.onRestore(deleted)
                setDeleted(undefined)
              }}
            >
              {t('maps.undo')}
            </button>
          </p>
        )}
      </div>
      {maps.length > 1 && (
        <button
          type="button"
          onClick={() =>
            props.onExport('deskside-maps.json', { deskside: 'maps', maps: maps.map(({ map }) => map) })
          }
        >
          {t('maps.exportAll')}
        </button>
      )}
      <MapImport kept={maps.map(({ host }) => host)} onImport={props.onImport} />
      {sides.length > 0 && (
        <>
          <h3>{t('maps.sides')}</h3>
          <ul class="taught-list">
            {sides.map((kept) => (
              <li key={`${kept.host} ${kept.name}`} class="taught-row">
                <span class="taught-name">
                  {t(kept.swapped ? 'maps.sides.swapped' : 'maps.sides.right', {
                    site: `\u2068${kept.host}\u2069`,
                    name: kept.name === 'found' ? t('maps.found') : `\u2068${kept.name}\u2069`,
                  })}
                </span>
                <button type="button" onClick={() => props.onForgetSides(kept)}>
                  {t('maps.sides.forget')}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function nameOf({ host, map }: ListedMap, any: string): string {
  return host || hostOfMap(map) || map.displayName || any
}

function Entry({
  listed,
  onSave,
  onDelete,
  onExport,
  onCopy,
}: TaughtPagesProps & { listed: ListedMap; onDelete(): void }) {
  const t = useWords()
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  const [copied, setCopied] = useState(false)
  const name = nameOf(listed, t('maps.anySite'))
  const text = JSON.stringify(listed.map, null, 2)
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(
    listed.when,
  )
  const label = (action: string): string => `${action}: ${name}`
  return (
    <li data-host={listed.host}>
      <div class="taught-row">
        <span class="taught-name">
          <bdi>{name}</bdi>{' '}
          {listed.map.displayName !== name && <bdi class="faint">{listed.map.displayName}</bdi>}
        </span>
        <time class="faint" dateTime={new Date(listed.when).toISOString()}>
          {when}
        </time>
        <button
          type="button"
          aria-expanded={open}
          aria-label={label(t('maps.edit'))}
          onClick={() => setOpen(!open)}
        >
          {t('maps.edit')}
        </button>
        <button
          type="button"
          aria-label={label(t('maps.export'))}
          onClick={() => onExport(`deskside-map-${name}.json`, listed.map)}
        >
          {t('maps.export')}
        </button>
        <button
          type="button"
          aria-label={label(t('maps.copy'))}
          onClick={() => {
            onCopy(text).then(setCopied)
          }}
        >
          {copied ? t('maps.copied') : t('maps.copy')}
        </button>
        <button type="button" aria-label={label(t('maps.delete'))} onClick={onDelete}>
          {t('maps.delete')}
        </button>
      </div>
      {open && (
        <MapEditor
          key={text}
          name={name}
          text={text}
          onSave={(map) => onSave(listed.id, map)}
          onClose={() => setOpen(false)}
        />
      )}
    </li>
  )
}
