/** The note's details: assessment to adjust, every field with its values, what is missing, what is masked. */
import { Eye, EyeOff, PanelRight, Pencil, RotateCcw, X } from 'lucide'
import { useRef } from 'preact/hooks'
import type { FactField } from '../../copilot/facts'
import type { NoteContent } from '../../copilot/note/content'
import type { MissingFact } from '../../copilot/note/missing-facts'
import { NOTE_WORDS } from '../../copilot/note/note-words'
import type { PanelField, PanelGroup, PanelValue } from '../../copilot/note/panel-fields'
import type { PersonalKind } from '../../copilot/note/personal-kinds'
import type { AgentAdditions } from '../../copilot/note/write-document'
import type { LanguageTag } from '../../knowledge/languages'
import { SEVERITIES, TEAMS } from '../../knowledge/note/routing'
import { Icon } from '../Icon'
import { LanguageSelect } from '../LanguageSelect'
import type { NoteActions } from '../NoteBlock'
import { useLanguage, useWords } from '../words'
import { FactEdit, type FactEditing } from './FactEdit'
import { MaskedKinds } from './MaskedKinds'
import { MissingFields } from './MissingFields'
import { TakenOut } from './TakenOut'

interface Props {
  id: string
  content: NoteContent
  added: AgentAdditions
  groups: readonly PanelGroup[]
  missing: readonly MissingFact[]
  personal: readonly { kind: PersonalKind; shown: boolean }[]
  /** Language chosen for notes. */
  noteLanguage: 'interface' | LanguageTag
  editing: FactEditing
  actions: NoteActions
}

export function NoteDetails(props: Props) {
  const { id, content, added, groups, missing, personal, noteLanguage, editing, actions } = props
  const t = useWords()
  const { labels } = NOTE_WORDS[useLanguage()]
  const whole = useRef<HTMLDivElement>(null)
  const { edit } = editing
  // A field can lose its last value while the agent types the right one.
  const homeless =
    edit && !groups.some(({ fields }) => fields.some(({ field }) => field === edit.fact.field)) && edit
  const setField = (field: FactField, value: string | undefined): void => {
    const { [field]: _previous, ...others } = added.fields
    actions.add({ fields: value === undefined ? others : { ...others, [field]: value } })
  }
  return (
    <div class="note-details" id={id} data-testid="note-details" ref={whole} tabIndex={-1}>
      <Assessment content={content} added={added} actions={actions} />
      <LanguageSelect
        label={t('settings.noteLanguage')}
        value={noteLanguage}
        other={{ value: 'interface', label: t('settings.noteLanguage.interface') }}
        onChange={actions.language}
      />
      {groups.map((group) => (
        <Group
          key={group.key}
          group={group}
          personal={personal}
          actions={actions}
          editing={editing}
          onRemove={(field) => setField(field, undefined)}
        />
      ))}
      {homeless && (
        <div class="note-group">
          <h3>{labels[homeless.fact.field]}</h3>
          <FactEdit
            label={labels[homeless.fact.field]}
            text={homeless.text}
            editing={editing}
            onDone={() => whole.current?.focus()}
          />
        </div>
      )}
      <TakenOut
        facts={editing.takenOut}
        onBack={(read) => {
          editing.putBack(read)
          whole.current?.focus()
        }}
      />
      <MissingFields missing={missing} onAsk={actions.ask} onType={setField} />
      <MaskedKinds personal={personal} onReveal={actions.reveal} />
    </div>
  )
}

/** Severity, team, what is needed by when: as read, until the agent says otherwise. */
function Assessment({ content, added, actions }: Pick<Props, 'content' | 'added' | 'actions'>) {
  const t = useWords()
  const { rows, severities, teams, needs } = NOTE_WORDS[useLanguage()]
  const due = content.promises.find((promise) => promise.due !== '')?.due ?? ''
  const mine = (own: unknown) => own !== undefined && <span class="tag mine">{t('note.typed')}</span>
  return (
    <div class="note-assessment">
      <label>
        <span>
          {rows.severity} {mine(added.severity)}
        </span>
        <select
          value={added.severity ?? content.severity}
          onChange={(event) => {
            const chosen = SEVERITIES.find((one) => one === event.currentTarget.value)
            actions.add({ severity: chosen === content.severity ? undefined : chosen })
          }}
        >
          {SEVERITIES.map((one) => (
            <option key={one} value={one}>
              {severities[one]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>
          {rows.team} {mine(added.team)}
        </span>
        <select
          value={added.team ?? content.team}
          onChange={(event) => {
            const chosen = TEAMS.find((one) => one === event.currentTarget.value)
            actions.add({ team: chosen === content.team ? undefined : chosen })
          }}
        >
          {TEAMS.map((one) => (
            <option key={one} value={one}>
              {teams[one]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>
          {rows.need} {mine(added.need)}
        </span>
        <input
          dir="auto"
          maxLength={200}
          placeholder={needs[content.kind] ?? needs.none}
          value={added.need ?? ''}
          onInput={(event) => actions.add({ need: event.currentTarget.value || undefined })}
        />
      </label>
      <label>
        <span>
          {rows.by} {mine(added.by)}
        </span>
        <input
          dir="auto"
          maxLength={80}
          placeholder={due}
          value={added.by ?? ''}
          onInput={(event) => actions.add({ by: event.currentTarget.value || undefined })}
        />
      </label>
    </div>
  )
}

interface GroupProps {
  group: PanelGroup
  personal: Props['personal']
  actions: NoteActions
  editing: FactEditing
  onRemove(field: FactField): void
}

function Group({ group, personal, actions, editing, onRemove }: GroupProps) {
  const list = useRef<HTMLDListElement>(null)
  const { edit } = editing
  return (
    <div class="note-group">
      <h3>{group.title}</h3>
      <dl ref={list}>
        {group.fields.map((field) => (
          <div key={field.field} class={`note-field${field.label === group.title ? ' whole' : ''}`}>
            <dt>{field.label}</dt>
            <dd>
              {field.values.map((value) => (
                <Value
                  key={`${value.fact?.asRead ?? value.text} ${value.evidence?.messageId ?? ''}`}
                  {...{ field, value, actions, editing }}
                  onRemove={() => onRemove(field.field)}
                />
              ))}
              {edit?.fact.field === field.field && (
                <FactEdit
                  key={`edit ${edit.fact.value}`}
                  label={field.label}
                  text={edit.text}
                  editing={editing}
                  onDone={() =>
                    list.current?.querySelector<HTMLElement>(`[data-edit="${field.field}"]`)?.focus()
                  }
                />
              )}
              <Reveal field={field} personal={personal} onReveal={actions.reveal} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

interface RevealProps {
  field: PanelField
  personal: Props['personal']
  onReveal(kind: PersonalKind, on: boolean): void
}

/** Shows or masks a personal field in the present form. */
function Reveal({ field, personal, onReveal }: RevealProps) {
  const t = useWords()
  const kind = personal.find((one) => one.kind === field.personal)
  if (!kind) return null
  const label = t('note.reveal', { kind: field.label })
  return (
    <button
      type="button"
      class="quiet icon-only note-reveal"
      aria-pressed={kind.shown}
      aria-label={label}
      title={label}
      onClick={() => onReveal(kind.kind, !kind.shown)}
    >
      <Icon node={kind.shown ? Eye : EyeOff} size={13} />
    </button>
  )
}

interface ValueProps {
  field: PanelField
  value: PanelValue
  actions: NoteActions
  editing: FactEditing
  onRemove(): void
}

function Value({ field, value, actions, editing, onRemove }: ValueProps) {
  const t = useWords()
  const { text, evidence, place, conflict, typed, result, fact } = value
  const edit = t('note.edit', { label: field.label })
  const back = t('note.edit.back', { value: `\u2068${fact?.asRead ?? ''}\u2069` })
  return (
    <span class="note-value">
      {evidence ? (
        <button
          type="button"
          class="note-link"
          data-field={field.field}
          onClick={() => actions.fact(evidence)}
        >
          <bdi>{text}</bdi>
        </button>
      ) : (
        <bdi title={place === undefined ? undefined : t('note.fromPage', { words: `\u2068${place}\u2069` })}>
          {text}
        </bdi>
      )}
      {result && <span class="tag">{result}</span>}
      {conflict && <span class="tag warn">{t('note.conflict')}</span>}
      {place !== undefined && (
        <>
          <Icon node={PanelRight} size={11} />
          <span class="visually-hidden">{t('note.fromPage.short')}</span>
        </>
      )}
      {typed && <span class="tag mine">{t('note.typed')}</span>}
      {fact && (
        <button
          type="button"
          class="quiet icon-only"
          data-edit={field.field}
          title={edit}
          aria-label={edit}
          onClick={() => editing.begin(fact, text)}
        >
          <Icon node={Pencil} size={12} />
        </button>
      )}
      {fact?.asRead !== undefined && (
        <button
          type="button"
          class="quiet icon-only"
          data-back={field.field}
          title={back}
          aria-label={back}
          onClick={() => editing.back(fact)}
        >
          <Icon node={RotateCcw} size={13} />
        </button>
      )}
      {typed && !fact && (
        <button
          type="button"
          class="quiet icon-only"
          aria-label={t('note.remove', { label: field.label })}
          onClick={onRemove}
        >
          <Icon node={X} size={13} />
        </button>
      )}
    </span>
  )
}
