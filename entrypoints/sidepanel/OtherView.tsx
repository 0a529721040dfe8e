/** What the panel shows in the place of replies: what was read, keys, facts, promises, a diagnosis, teaching. */
import { useMemo } from 'preact/hooks'
import { DiagnosisView } from '../../components/DiagnosisView'
import { FactsForm } from '../../components/FactsForm'
import { KeysView } from '../../components/KeysView'
import { ReadView } from '../../components/ReadView'
import { TeachView } from '../../components/TeachView'
import type { RoleCounts, Transcript } from '../../copilot/transcript'
import type { TeachStep } from '../../helpdesks/teach/steps'
import { panelKeys } from '../../knowledge/keys/panel-keys'
import { openLibraryPage } from '../../platform/library-page'
import type { Later } from './later'
import { pageActions } from './page-actions'
import type { PanelState } from './panel-state'
import { PromisesView } from './WorkBlocks'

interface Props {
  state: PanelState
  later: Later
}

export function OtherView({ state, later }: Props) {
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
      return <PromisesView state={state} later={later} onBack={back} />
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
              made: later.keptReplies.made.value,
              onKeep: (id) => later.keptReplies.keep(id),
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
  return null
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
