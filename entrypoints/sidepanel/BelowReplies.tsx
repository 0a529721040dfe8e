/** What stands below the replies: similar cases, the note, the look at oneself, promises and the ticket. */
import { NoteBlock } from '../../components/NoteBlock'
import { NoticeLine } from '../../components/NoticeLine'
import type { FactEditing } from '../../components/note/FactEdit'
import { SelfCheckBlock } from '../../components/SelfCheckBlock'
import type { NoteContent } from '../../copilot/note/content'
import { NOTE_FORMS } from '../../copilot/note/forms'
import { shownKinds } from '../../platform/note-settings'
import type { Later } from './later'
import type { PanelState } from './panel-state'
import { NOTE } from './state/actions'
import { BesideSuggestions, OtherPromises, WorkBlocks } from './WorkBlocks'

interface Props {
  state: PanelState
  later: Later
}

export function BelowReplies({ state, later }: Props) {
  const note = state.conversation.note.value
  const questionNotice = state.actions.notices.value[NOTE]
  return (
    <>
      <BesideSuggestions state={state} later={later} />
      {!note && <OtherPromises state={state} later={later} />}
      {note && (
        <>
          <Note state={state} later={later} content={note} />
          {questionNotice && (
            <NoticeLine notice={questionNotice} onAction={(action) => state.actions.onNotice(NOTE, action)} />
          )}
          <SelfCheckBlock
            checks={later.selfCheck.checks.value}
            onEvidence={(evidence) => state.showRead(evidence.messageId)}
          />
          <WorkBlocks state={state} later={later} />
        </>
      )}
    </>
  )
}

function Note({ state, later, content }: Props & { content: NoteContent }) {
  const { actions } = state
  const { noteDesk } = later
  const { settings, form, written } = noteDesk
  const shown = shownKinds(settings.value, form.value)
  return (
    <NoteBlock
      content={content}
      added={noteDesk.added.value}
      language={state.preferences.noteLanguage.value}
      noteLanguage={state.preferences.settings.value.noteLanguage}
      form={form.value}
      forms={[
        ...NOTE_FORMS,
        ...settings.value.templates.map(({ id, name }) => ({ id, name, group: 'own' as const })),
      ]}
      text={noteDesk.text.value}
      edited={noteDesk.edited.value}
      copied={actions.copiedId.value === NOTE}
      editing={editingOf(state)}
      personal={(written.value?.met ?? []).map((kind) => ({ kind, shown: shown.has(kind) }))}
      actions={{
        form: (id) => noteDesk.setForm(id),
        text: (text) => noteDesk.edit(text),
        reset: () => noteDesk.edit(undefined),
        copy: () => actions.copyNote(),
        fact: (evidence) => state.showRead(evidence.messageId, evidence),
        ask: (field) => actions.ask(field),
        language: (noteLanguage) => state.preferences.change({ noteLanguage }),
        reveal: (kind, on) => noteDesk.reveal(kind, on),
        add: (change) => noteDesk.add(change),
        insert:
          state.conversation.transcript.value?.replyBox === 'note' ? () => actions.insertNote() : undefined,
      }}
    />
  )
}

function editingOf({ factDesk }: PanelState): FactEditing {
  return {
    edit: factDesk.edit.value,
    takenOut: factDesk.takenOut.value,
    begin: (fact, shown) => factDesk.begin(fact, shown),
    type: (text) => factDesk.type(text),
    save: () => factDesk.save(),
    takeOut: () => factDesk.takeOut(),
    cancel: () => factDesk.cancel(),
    back: (fact) => factDesk.back(fact),
    putBack: (read) => factDesk.putBack(read),
  }
}
