/** The panel as a whole: which view is drawn, and which words and actions its blocks get. */
import { useEffect, useMemo } from 'preact/hooks'
import { DemoConversation } from '../../components/DemoConversation'
import { DiagnosisView } from '../../components/DiagnosisView'
import { FactsForm } from '../../components/FactsForm'
import { Header } from '../../components/Header'
import { KeysView } from '../../components/KeysView'
import { Menu } from '../../components/Menu'
import { MoodBlock } from '../../components/MoodBlock'
import { NoteBlock } from '../../components/NoteBlock'
import { NoticeLine } from '../../components/NoticeLine'
import type { FactEditing } from '../../components/note/FactEdit'
import { PageActions, type ReadingActions } from '../../components/ReadingStatus'
import { ReadView } from '../../components/ReadView'
import { SelfCheckBlock } from '../../components/SelfCheckBlock'
import { SuggestionList } from '../../components/SuggestionList'
import { TeachView } from '../../components/TeachView'
import { Welcome } from '../../components/Welcome'
import { ReaderContext } from '../../components/words'
import type { NoteContent } from '../../copilot/note/content'
import { NOTE_FORMS } from '../../copilot/note/forms'
import type { Evidence } from '../../copilot/signals'
import type { RoleCounts, Transcript } from '../../copilot/transcript'
import type { TeachStep } from '../../helpdesks/teach/steps'
import { demoScript } from '../../knowledge/interface/demo-conversation'
import { shownKey, writes } from '../../knowledge/keys/key-name'
import { panelKeys } from '../../knowledge/keys/panel-keys'
import { directionOf } from '../../knowledge/languages'
import { openLibraryPage } from '../../platform/library-page'
import { shownKinds } from '../../platform/note-settings'
import { DraftOfPanel } from './DraftOfPanel'
import { fateOf } from './fate-of'
import { menuItems } from './menu-items'
import { listenForKeys } from './panel-keys'
import type { PanelState } from './panel-state'
import { pageSentence, suggestionsSentence, waitingWords } from './sentences'
import { NOTE } from './state/actions'
import { BesideSuggestions, OtherPromises, PromisesView, WorkBlocks } from './WorkBlocks'

export function App({ state }: { state: PanelState }) {
  const language = state.preferences.language.value
  const t = state.preferences.t.value
  useEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dir = directionOf(language)
  }, [language])
  useEffect(() => listenForKeys(state), [state])
  useEffect(() => state.keys.follow(), [state])
  return (
    <ReaderContext.Provider value={{ language, t }}>
      <Body state={state} />
    </ReaderContext.Provider>
  )
}

function Body({ state }: { state: PanelState }) {
  if (
    !state.preferences.settings.value.welcomed &&
    !state.conversation.transcript.value &&
    !state.conversation.demo.value &&
    state.view.value !== 'teach'
  ) {
    return (
      <main class="panel">
        <PageSentence state={state} />
        <Welcome
          onTry={() => state.startDemo()}
          onStart={() => state.preferences.change({ welcomed: true })}
        />
      </main>
    )
  }
  const language = state.preferences.language.value
  const t = state.preferences.t.value
  const script = demoScript(language)
  return (
    <main class="panel">
      <h1 class="visually-hidden">{t('app.name')}</h1>
      {state.conversation.demo.value && (
        <DemoConversation
          language={language}
          customer={script.customer}
          messages={script.messages.map((message, index) => ({
            id: String(index),
            from: message.from === 'agent' ? 'agent' : 'customer',
            author: message.from === 'agent' ? t('read.role.agent') : script.customer,
            text: message.text,
          }))}
          onReady={state.conversation.demoPage.open}
          onLeave={() => state.leaveDemo()}
        />
      )}
      <div class="top">
        <Header
          transcript={state.conversation.transcript.value}
          counts={state.conversation.counts.value}
          waiting={waitingWords(state)}
          menuOpen={state.menuOpen.value}
          onRead={() => state.showRead()}
          onReadAgain={() => state.readAgain()}
          onMenu={() => {
            state.menuOpen.value = !state.menuOpen.value
          }}
        />
        {state.menuOpen.value && (
          <Menu
            label={t('header.menu')}
            items={menuItems(state)}
            onClose={() => {
              state.menuOpen.value = false
            }}
          />
        )}
      </div>
      <p class="visually-hidden" aria-live="polite">
        {state.conversation.moodAnnouncement.value}
      </p>
      <CurrentView state={state} />
      <DraftOfPanel state={state} />
    </main>
  )
}

function CurrentView({ state }: { state: PanelState }) {
  const t = state.preferences.t.value
  const back = (): void => {
    state.view.value = 'copilot'
  }
  const transcript = state.conversation.transcript.value
  switch (state.view.value) {
    case 'keys':
      return <AllKeys state={state} onBack={back} />
    case 'facts':
      return (
        <section class="view" aria-label={t('facts.title')}>
          <div class="view-head">
            <button type="button" class="quiet" onClick={back}>
              {t('read.back')}
            </button>
            <h2>{t('facts.title')}</h2>
          </div>
          <FactsForm
            values={state.preferences.settings.value.ourFacts}
            onSave={(ourFacts) => state.preferences.change({ ourFacts })}
          />
        </section>
      )
    case 'promises':
      return <PromisesView state={state} onBack={back} />
    case 'diagnosis':
      return (
        <DiagnosisView
          text={state.diagnosis.text.value}
          copied={state.diagnosis.copied.value}
          answered={state.diagnosis.answered.value}
          onCopy={() => state.diagnosis.copy()}
          onBack={back}
        />
      )
    case 'teach':
      return <Teach state={state} />
    case 'read':
      if (transcript) {
        const report = state.conversation.report.value
        return (
          <ReadView
            transcript={transcript}
            signals={state.conversation.signals.value}
            target={state.readTarget.value}
            words={state.readWords.value}
            status={{
              counts: state.conversation.counts.value,
              mapSource: report?.mapSource ?? 'found',
              confidence: report?.confidence ?? 0,
              boxSign: report?.boxSign,
              sidesUnsure: report?.state === 'sides-unsure',
              partialWhy: report?.partialWhy,
              remembered: report?.remembered === true,
              actions: pageActions(state),
            }}
            keep={{
              made: state.keptReplies.made.value,
              onKeep: (id) => state.keptReplies.keep(id),
              onEdit: (id) => openLibraryPage(id),
            }}
            moods={{
              counted: state.moods.counted.value,
              onMood: (id, kind) => state.moods.ofMessage(id, kind),
              onForget: () => state.moods.forget(),
            }}
            facts={{ counts: state.factDesk.counts.value, onForget: () => state.factDesk.forget() }}
            onBack={back}
          />
        )
      }
  }
  return <Copilot state={state} />
}

function pageActions(state: PanelState): ReadingActions {
  return {
    onShowBox: () => state.actions.showBox(),
    onDiagnosis: () => state.showDiagnosis(),
    onTeach: state.teach.value,
  }
}

function Teach({ state }: { state: PanelState }) {
  const { teaching } = state
  const report = state.conversation.report.value
  const taught = report?.mapSource === 'taught' && !report.insteadOf
  const actions = useMemo(
    () => ({
      pick: (step: TeachStep) => teaching.pick(step),
      skip: (step: TeachStep) => teaching.skip(step),
      remove: (step: TeachStep) => teaching.remove(step),
      swap: () => teaching.swap(),
      again: () => teaching.start(),
      keep: () => teaching.keep(),
      cancel: () => teaching.cancel(),
      key: (key: string, shift: boolean) => teaching.key(key, shift),
    }),
    [teaching],
  )
  const transcript = taught ? (report?.transcript ?? null) : null
  return (
    <TeachView
      state={teaching.state.value}
      skipped={teaching.skipped.value}
      transcript={transcript}
      counts={countRoles(transcript)}
      canKeep={teaching.canKeep.value}
      actions={actions}
    />
  )
}

function countRoles(transcript: Transcript | null): RoleCounts {
  const counts: RoleCounts = { customer: 0, agent: 0, note: 0, bot: 0, system: 0 }
  for (const { role } of transcript?.messages ?? []) counts[role]++
  return counts
}

function Copilot({ state }: { state: PanelState }) {
  const signals = state.conversation.signals.value
  const note = state.conversation.note.value
  const showEvidence = (evidence: Evidence): void => state.showRead(evidence.messageId)
  const questionNotice = state.actions.notices.value[NOTE]
  return (
    <>
      <PageSentence state={state} />
      {signals && (
        <MoodBlock signals={signals} onEvidence={showEvidence} onMood={(kind) => state.moods.ofTalk(kind)} />
      )}
      <SuggestionList
        suggestions={state.suggestions.shown.value}
        query={state.suggestions.query.value}
        hints={searchHints(state)}
        status={suggestionsSentence(state)}
        openId={state.suggestions.openId.value}
        copiedId={state.actions.copiedId.value}
        notices={state.actions.notices.value}
        blankValues={state.memory.blanks.value}
        blankName={state.blankName}
        wantedBlank={state.actions.wantedBlank.value}
        held={state.suggestions.held.value}
        canInsert={state.conversation.transcript.value !== null}
        actions={{
          toggle: (suggestion) => {
            state.suggestions.openId.value =
              state.suggestions.openId.value === suggestion.id ? undefined : suggestion.id
          },
          insert: (suggestion) => {
            // What is missing is asked for in the open card.
            if (suggestion.blanks.length > 0) state.suggestions.openId.value = suggestion.id
            state.actions.insert(suggestion)
          },
          copy: (suggestion) => state.actions.copy(suggestion),
          options: {
            audience: (audience) => state.suggestions.options.setAudience(audience),
            channel: (channel) => state.suggestions.options.setChannel(channel),
            length: (length) => state.suggestions.options.setLength(length),
            part: (part, on) => state.suggestions.options.setPart(part, on),
            pick: (name, option) => state.suggestions.options.pick(name, option),
          },
          notice: (suggestion, action) => state.actions.onNotice(suggestion.id, action),
          insertMarked: (suggestion) => state.actions.insertMarked(suggestion),
          replace: (suggestion) => state.actions.replace(suggestion),
          led: () => {
            state.actions.wantedBlank.value = undefined
          },
          blank: (name, value) => state.memory.setBlank(name, value),
        }}
        fateOf={(suggestion) => fateOf(state, suggestion)}
        onQuery={(query) => {
          state.suggestions.query.value = query
        }}
        onRelease={() => state.suggestions.release()}
        onAttention={(here) => state.suggestions.setAttention(here)}
      />
      <BesideSuggestions state={state} />
      {!note && <OtherPromises state={state} />}
      {note && (
        <>
          <Note state={state} content={note} />
          {questionNotice && (
            <NoticeLine notice={questionNotice} onAction={(action) => state.actions.onNotice(NOTE, action)} />
          )}
          <SelfCheckBlock checks={state.selfCheck.checks.value} onEvidence={showEvidence} />
          <WorkBlocks state={state} />
        </>
      )}
    </>
  )
}

function Note({ state, content }: { state: PanelState; content: NoteContent }) {
  const { noteDesk, actions } = state
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

/** What leads to replies without the mouse, as it is now. */
function searchHints({ preferences, picker }: PanelState): { search: string; trigger: string } {
  const { panelKeys: chosen, letterKeys } = preferences.settings.value
  const { search } = panelKeys(chosen)
  return {
    search: writes(search) && !letterKeys ? '' : shownKey(search).join(' '),
    trigger: picker.trigger.value,
  }
}

function AllKeys({ state, onBack }: { state: PanelState; onBack(): void }) {
  const { keys, preferences } = state
  const settings = preferences.settings.value
  return (
    <KeysView
      commands={keys.commands.value}
      changeable={keys.changeable}
      keys={panelKeys(settings.panelKeys)}
      letterKeys={settings.letterKeys}
      desk={state.conversation.transcript.value?.helpdesk}
      trigger={{
        on: settings.triggerOn,
        trigger: settings.trigger,
        site: state.picker.here.value ?? undefined,
        onSwitch: (triggerOn) => preferences.change({ triggerOn }),
        onTrigger: (text) => keys.setTrigger(text),
        onSite: (host, on) => keys.switchTriggerHere(host, on),
      }}
      onBack={onBack}
      onCommand={(name, key) => keys.setCommand(name, key)}
      onBrowserPage={() => keys.openBrowserPage()}
      onPanelKey={(action, key) => keys.setPanelKey(action, key)}
      onLetterKeys={(letterKeys) => preferences.change({ letterKeys })}
      onReset={() => keys.resetPanelKeys()}
    />
  )
}

/** What is the matter with the page, when something is. */
function PageSentence({ state }: { state: PanelState }) {
  const sentence = pageSentence(state)
  if (!sentence) return null
  return (
    <div class="page-state" role="status" data-testid="page-state" data-state={sentence.state}>
      <p>{sentence.words}</p>
      {sentence.action && (
        <button type="button" onClick={sentence.action.run}>
          {sentence.action.label}
        </button>
      )}
      {sentence.more && (
        <button type="button" onClick={sentence.more.run}>
          {sentence.more.label}
        </button>
      )}
      {sentence.stuck && <PageActions {...pageActions(state)} box={false} />}
    </div>
  )
}
