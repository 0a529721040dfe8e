/** The panel as a whole: which view is drawn, and which words and actions its blocks get. */
import { useEffect } from 'preact/hooks'
import { DemoConversation } from '../../components/DemoConversation'
import { FactsForm } from '../../components/FactsForm'
import { Header } from '../../components/Header'
import { KeysView } from '../../components/KeysView'
import { Menu } from '../../components/Menu'
import { MoodBlock } from '../../components/MoodBlock'
import { NoteBlock } from '../../components/NoteBlock'
import { NoticeLine } from '../../components/NoticeLine'
import { PromisesBlock } from '../../components/PromisesBlock'
import { ReadView } from '../../components/ReadView'
import { SuggestionList } from '../../components/SuggestionList'
import { Welcome } from '../../components/Welcome'
import { ReaderContext } from '../../components/words'
import type { Evidence } from '../../copilot/signals'
import { demoScript } from '../../knowledge/interface/demo-conversation'
import { directionOf } from '../../knowledge/languages'
import { menuItems } from './menu-items'
import { listenForKeys } from './panel-keys'
import { NOTE_NOTICE, type PanelState } from './panel-state'
import { pageSentence, suggestionsSentence, waitingWords } from './sentences'

export function App({ state }: { state: PanelState }) {
  const language = state.language.value
  const t = state.t.value
  useEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dir = directionOf(language)
  }, [language])
  useEffect(() => listenForKeys(state), [state])
  return (
    <ReaderContext.Provider value={{ language, t }}>
      <Body state={state} />
    </ReaderContext.Provider>
  )
}

function Body({ state }: { state: PanelState }) {
  if (!state.settings.value.welcomed && !state.transcript.value && !state.demo.value) {
    return (
      <main class="panel">
        <Welcome onTry={() => state.startDemo()} onStart={() => state.change({ welcomed: true })} />
      </main>
    )
  }
  const language = state.language.value
  const t = state.t.value
  const script = demoScript(language)
  return (
    <main class="panel">
      {state.demo.value && (
        <DemoConversation
          language={language}
          customer={script.customer}
          messages={script.messages.map((message, index) => ({
            id: String(index),
            from: message.from === 'agent' ? 'agent' : 'customer',
            author: message.from === 'agent' ? t('read.role.agent') : script.customer,
            text: message.text,
          }))}
          onReady={state.demoPage.open}
          onLeave={() => state.leaveDemo()}
        />
      )}
      <div class="top">
        <Header
          transcript={state.transcript.value}
          counts={state.counts.value}
          waiting={waitingWords(state)}
          menuOpen={state.menuOpen.value}
          onRead={() => state.showRead()}
          onReadAgain={() => state.readAgain()}
          onMenu={() => state.toggleMenu()}
        />
        {state.menuOpen.value && (
          <Menu label={t('header.menu')} items={menuItems(state)} onClose={() => state.closeMenu()} />
        )}
      </div>
      <p class="visually-hidden" aria-live="polite">
        {state.moodAnnouncement.value}
      </p>
      <CurrentView state={state} />
    </main>
  )
}

function CurrentView({ state }: { state: PanelState }) {
  const t = state.t.value
  const back = (): void => {
    state.view.value = 'copilot'
  }
  const transcript = state.transcript.value
  switch (state.view.value) {
    case 'keys':
      return <KeysView onBack={back} />
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
            values={state.settings.value.ourFacts}
            onSave={(ourFacts) => state.change({ ourFacts })}
          />
        </section>
      )
    case 'read':
      if (transcript) {
        const counts = state.counts.value
        const total = transcript.messages.length
        return (
          <ReadView
            transcript={transcript}
            signals={state.signals.value}
            target={state.readTarget.value}
            summary={[
              t('reading.summary', { total, ...counts, box: t(`reading.box.${transcript.replyBox}`) }),
              state.report.value?.mapSource === 'found' ? t('reading.found') : '',
            ].join(' ')}
            onBack={back}
          />
        )
      }
  }
  return <Copilot state={state} />
}

function Copilot({ state }: { state: PanelState }) {
  const signals = state.signals.value
  const note = state.note.value
  const sentence = pageSentence(state)
  const showEvidence = (evidence: Evidence): void => state.showMessage(evidence.messageId)
  const questionNotice = state.notices.value[NOTE_NOTICE]
  return (
    <>
      {sentence && (
        <div class="page-state" role="status" data-testid="page-state" data-state={sentence.state}>
          <p>{sentence.words}</p>
          {sentence.action && (
            <button type="button" onClick={sentence.action.run}>
              {sentence.action.label}
            </button>
          )}
        </div>
      )}
      {signals && <MoodBlock signals={signals} onEvidence={showEvidence} />}
      <SuggestionList
        suggestions={state.suggestions.value}
        query={state.query.value}
        status={suggestionsSentence(state)}
        openId={state.openId.value}
        copiedId={state.copiedId.value}
        notices={state.notices.value}
        held={state.held.value}
        canInsert={state.transcript.value !== null}
        actions={{
          toggle: (suggestion) => {
            state.openId.value = state.openId.value === suggestion.id ? undefined : suggestion.id
          },
          insert: (suggestion) => state.insert(suggestion),
          copy: (suggestion) => state.copy(suggestion),
          audience: (audience) => state.setAudience(audience),
          notice: (suggestion, action) => state.onNotice(suggestion.id, action),
        }}
        onQuery={(query) => {
          state.query.value = query
        }}
        onRelease={() => state.release()}
        onAttention={(here) => state.setAttention(here)}
      />
      {note && (
        <>
          <NoteBlock
            note={note}
            form={state.noteForm.value}
            text={state.noteText.value}
            edited={state.noteEdited.value}
            copied={state.copiedId.value === NOTE_NOTICE}
            onForm={(form) => state.setNoteForm(form)}
            onText={(text) => state.editNote(text)}
            onReset={() => state.editNote(undefined)}
            onCopy={() => state.copyNote()}
            onFact={(messageId) => state.showMessage(messageId)}
            onAsk={(field) => state.ask(field)}
          />
          {questionNotice && (
            <NoticeLine notice={questionNotice} onAction={(action) => state.onNotice(NOTE_NOTICE, action)} />
          )}
          <PromisesBlock promises={state.promises.value} onEvidence={showEvidence} />
        </>
      )}
    </>
  )
}
