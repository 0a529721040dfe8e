/** Packs of the agent's own: written here rule by rule, brought in from a file, shared as one. */
import { useState } from 'preact/hooks'
import type { PackProblem } from '../../copilot/compliance/pack-problem'
import { readPacks } from '../../copilot/compliance/parse-pack'
import type { PackRule, RulePack } from '../../knowledge/compliance/pack'
import { useWords } from '../words'
import { problemSentence } from './problem-words'
import { RuleForm } from './RuleForm'

export interface OwnPacksProps {
  packs: readonly RulePack[]
  /** Ids of packs that are switched off. */
  off: ReadonlySet<string>
  onNew(): void
  onChange(pack: RulePack): void
  onDelete(pack: RulePack): void
  onRestore(pack: RulePack): void
  onSwitch(id: string, on: boolean): void
  onImport(packs: RulePack[]): void
  onExport(pack: RulePack): void
}

type Imported = { packs: RulePack[] } | { problem: PackProblem }

export function OwnPacks(props: OwnPacksProps) {
  const t = useWords()
  const [deleted, setDeleted] = useState<RulePack>()
  const [imported, setImported] = useState<Imported>()
  const nameOf = (pack: RulePack): string => pack.name || t('rules.own.unnamed')
  const read = async (file: File | undefined): Promise<void> => {
    if (!file) return
    const found = readPacks(await file.slice(0, 2_000_000).text())
    setImported(found)
    if ('packs' in found) props.onImport(found.packs)
  }
  return (
    <section class="own-packs" aria-label={t('rules.own')} data-testid="own-packs">
      <h2>{t('rules.own')}</h2>
      {props.packs.length === 0 && <p class="faint">{t('rules.own.none')}</p>}
      <ul>
        {props.packs.map((pack) => (
          <OwnPack
            key={pack.id}
            pack={pack}
            on={!props.off.has(pack.id)}
            {...props}
            onDelete={() => {
              setDeleted(pack)
              props.onDelete(pack)
            }}
          />
        ))}
      </ul>
      <div role="status">
        {deleted && (
          <p class="notice">
            {t('rules.own.deleted', { name: nameOf(deleted) })}{' '}
            <button
              type="button"
              onClick={() => {
                props.onRestore(deleted)
                setDeleted(undefined)
              }}
            >
              {t('rules.own.undo')}
            </button>
          </p>
        )}
        {imported && 'packs' in imported && (
          <p class="notice good">
            {imported.packs
              .map((pack) => t('rules.own.imported', { name: nameOf(pack), count: pack.rules.length }))
              .join(' ')}
          </p>
        )}
        {imported && 'problem' in imported && (
          <p class="notice warn" data-testid="import-problem">
            {t('rules.own.not-imported', { problem: problemSentence(imported.problem, t) })}
          </p>
        )}
      </div>
      <div class="notice-actions">
        <button type="button" onClick={props.onNew}>
          {t('rules.own.new')}
        </button>
        <label class="file-button">
          <span>{t('rules.own.import')}</span>
          <input
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const field = event.currentTarget
              read(field.files?.[0]).then(() => {
                // The same file can be chosen again.
                field.value = ''
              })
            }}
          />
        </label>
      </div>
    </section>
  )
}

function OwnPack({
  pack,
  on,
  onChange,
  onDelete,
  onSwitch,
  onExport,
}: OwnPacksProps & { pack: RulePack; on: boolean; onDelete(): void }) {
  const t = useWords()
  const [edited, setEdited] = useState<PackRule | 'new'>()
  const name = pack.name || t('rules.own.unnamed')
  const keep = (raw: Record<string, unknown>): void => {
    const others = pack.rules.filter(({ id }) => edited === 'new' || id !== edited?.id)
    const id = edited === 'new' || !edited ? freeId(pack) : edited.id
    const found = readPacks(JSON.stringify({ ...pack, rules: [...others, { ...raw, id }] }))
    if (!('packs' in found)) return
    const rules = found.packs[0]?.rules ?? []
    // A changed rule stays in its place.
    const made = rules.find((rule) => rule.id === id)
    const kept = edited === 'new' || !made ? rules : pack.rules.map((rule) => (rule.id === id ? made : rule))
    onChange({ ...pack, rules: kept })
    setEdited(undefined)
  }
  return (
    <li class="own-pack" data-pack={pack.id}>
      <div class="own-head">
        <input
          class="own-name"
          dir="auto"
          aria-label={t('rules.own.name')}
          placeholder={t('rules.own.unnamed')}
          value={pack.name}
          maxLength={80}
          onChange={(event) => onChange({ ...pack, name: event.currentTarget.value.trim() })}
        />
        <select
          aria-label={name}
          value={on ? 'on' : 'off'}
          onChange={(event) => onSwitch(pack.id, event.currentTarget.value === 'on')}
        >
          <option value="on">{t('rules.state.on')}</option>
          <option value="off">{t('rules.state.off')}</option>
        </select>
      </div>
      <ul class="own-rules">
        {pack.rules.map((rule) => (
          <li key={rule.id}>
            {edited !== 'new' && edited?.id === rule.id ? (
              <RuleForm rule={rule} onSave={keep} onCancel={() => setEdited(undefined)} />
            ) : (
              <div class="own-rule">
                <span>
                  <strong dir="auto">{rule.name}</strong>{' '}
                  <span class="tag">{t(`rules.level.${rule.level}`)}</span>{' '}
                  <span class="faint" dir="auto">
                    {rule.why}
                  </span>
                </span>
                <button type="button" class="quiet" onClick={() => setEdited(rule)}>
                  {t('rules.rule.edit')}
                </button>
                <button
                  type="button"
                  class="quiet"
                  onClick={() => onChange({ ...pack, rules: pack.rules.filter(({ id }) => id !== rule.id) })}
                >
                  {t('rules.rule.delete')}
                </button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {edited === 'new' ? (
        <RuleForm rule={undefined} onSave={keep} onCancel={() => setEdited(undefined)} />
      ) : (
        <div class="notice-actions">
          <button type="button" onClick={() => setEdited('new')}>
            {t('rules.rule.new')}
          </button>
          <button
            type="button"
            class="quiet"
            disabled={pack.rules.length === 0}
            onClick={() => onExport(pack)}
          >
            {t('rules.own.export')}
          </button>
          <button type="button" class="quiet" onClick={onDelete}>
            {t('rules.own.delete')}
          </button>
        </div>
      )}
    </li>
  )
}

/** An id that no rule of the pack has. */
function freeId(pack: RulePack): string {
  const taken = new Set(pack.rules.map(({ id }) => id))
  let number = pack.rules.length + 1
  while (taken.has(`rule-${number}`)) number++
  return `rule-${number}`
}
