/** The panel as a whole: which view is drawn, and which words and actions its blocks get. */
import { useEffect } from 'preact/hooks'
import { Header } from '../../components/Header'
import { Menu } from '../../components/Menu'
import { MoodBlock } from '../../components/MoodBlock'
import { PageActions } from '../../components/ReadingStatus'
import { SuggestionList } from '../../components/SuggestionList'
import { Welcome } from '../../components/Welcome'
import { ReaderContext } from '../../components/words'
import type { Evidence } from '../../copilot/signals'
import { shownKey, writes } from '../../knowledge/keys/key-name'
import { panelKeys } from '../../knowledge/keys/panel-keys'
import { directionOf } from '../../knowledge/languages'
import { fateOf } from './fate-of'
import { menuItems } from './menu-items'
import { pageActions } from './page-actions'
import { listenForKeys } from './panel-keys'
import type { PanelState } from './panel-state'
import { pageSentence, suggestionsSentence, waitingWords } from './sentences'

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
  const t = state.preferences.t.value
  const later = state.later.value
  return (
    <main class="panel">
      <h1 class="visually-hidden">{t('app.name')}</h1>
      {later && state.conversation.demo.value && <later.views.Demo state={state} />}
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
      {later && <later.views.DraftOfPanel state={state} />}
    </main>
  )
}

function CurrentView({ state }: { state: PanelState }) {
  const later = state.later.value
  // What is wanted before it was loaded comes in a moment; until then nothing goes.
  if (!later || !state.hasOtherView.value) return <Copilot state={state} />
  return <later.views.OtherView state={state} later={later} />
}

function Copilot({ state }: { state: PanelState }) {
  const signals = state.conversation.signals.value
  const later = state.later.value
  const showEvidence = (evidence: Evidence): void => state.showRead(evidence.messageId)
  return (
    <>
      <PageSentence state={state} inPlaceOfMood={!signals} />
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
        busy={state.suggestions.unfinished.value}
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
      {later && <later.views.BelowReplies state={state} later={later} />}
    </>
  )
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

/** What is the matter with the page, when something is. Where the mood will stand it takes as much room, so that nothing moves. */
function PageSentence({ state, inPlaceOfMood }: { state: PanelState; inPlaceOfMood?: boolean }) {
  const sentence = pageSentence(state)
  if (!sentence) return null
  return (
    <div
      class={`page-state${inPlaceOfMood ? ' in-place-of-mood' : ''}`}
      role="status"
      data-testid="page-state"
      data-state={sentence.state}
    >
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
