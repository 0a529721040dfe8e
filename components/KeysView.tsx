/** All keys in one list, each with its present key and the way to another: the browser's, the panel's, the typed trigger. */
import { ArrowLeft } from 'lucide'
import type { CommandProblem, KeyProblem } from '../knowledge/keys/check-key'
import { PANEL_ACTIONS, PANEL_KEYS, type PanelAction, type PanelKeys } from '../knowledge/keys/panel-keys'
import { deskOwner } from '../knowledge/keys/reserved-keys'
import { Icon } from './Icon'
import { KeyRow } from './KeyRow'
import { commandWord, problemWords } from './key-words'
import { TriggerForm, type TriggerFormProps } from './TriggerForm'
import { useWords } from './words'

interface Props {
  /** The browser's shortcuts; an empty one is not set. */
  commands: { name: string; shortcut: string }[]
  /** True where a shortcut can be changed right here. */
  changeable: boolean
  keys: PanelKeys
  letterKeys: boolean
  /** Name of the desk on the page, to tell where a shortcut meets one of its keys. */
  desk: string | undefined
  trigger: TriggerFormProps
  onBack(): void
  /** `null` is the usual key. */
  onCommand(name: string, key: string | null): Promise<CommandProblem | null>
  onBrowserPage(): void
  onPanelKey(action: PanelAction, key: string | null): KeyProblem | null
  onLetterKeys(on: boolean): void
  onReset(): void
}

export function KeysView(props: Props) {
  const { commands, changeable, keys, desk } = props
  const t = useWords()
  const changed = PANEL_ACTIONS.some((action) => keys[action] !== PANEL_KEYS[action])
  const meets = (name: string, shortcut: string): string | undefined => {
    if (shortcut === '') return t('keys.unset')
    const twin = commands.find((other) => other.name !== name && other.shortcut === shortcut)
    if (twin) return t('keys.taken', { by: commandWord(twin.name, t) })
    const owner = deskOwner(shortcut, desk)
    return owner ? t('keys.alsoOwned', { owner }) : undefined
  }
  return (
    <section class="view" aria-label={t('keys.title')} data-testid="keys">
      <div class="view-head">
        <button type="button" class="quiet" onClick={props.onBack}>
          <Icon node={ArrowLeft} size={14} />
          {t('read.back')}
        </button>
        <h2>{t('keys.title')}</h2>
      </div>
      <section class="key-group" aria-labelledby="keys-browser">
        <h3 id="keys-browser">{t('keys.group.browser')}</h3>
        {commands.map(({ name, shortcut }) => (
          <KeyRow
            key={name}
            testId={name}
            label={commandWord(name, t)}
            name={shortcut}
            note={meets(name, shortcut)}
            {...(changeable
              ? {
                  onKey: async (key) => problemWords(await props.onCommand(name, key), t),
                  onUsual: () => props.onCommand(name, null),
                }
              : {})}
          />
        ))}
        <div class="key-foot">
          <p class="faint">{t(changeable ? 'keys.browser.here' : 'keys.browser.there')}</p>
          <button type="button" onClick={props.onBrowserPage}>
            {t('keys.browser.open')}
          </button>
        </div>
      </section>
      <section class="key-group" aria-labelledby="keys-panel">
        <h3 id="keys-panel">{t('keys.group.panel')}</h3>
        {PANEL_ACTIONS.map((action) => (
          <KeyRow
            key={action}
            testId={action}
            label={t(`keys.${action}`)}
            name={keys[action]}
            onKey={(key) => problemWords(props.onPanelKey(action, key), t)}
            {...(keys[action] === PANEL_KEYS[action]
              ? {}
              : { onUsual: () => problemWords(props.onPanelKey(action, null), t) })}
          />
        ))}
        <KeyRow testId="page" label={t('keys.page')} name="F6" />
        <div class="key-foot">
          <label class="check">
            <input
              type="checkbox"
              checked={props.letterKeys}
              onChange={(event) => props.onLetterKeys(event.currentTarget.checked)}
            />
            <span>{t('settings.letterKeys')}</span>
          </label>
          {changed && (
            <button type="button" onClick={props.onReset}>
              {t('keys.reset')}
            </button>
          )}
        </div>
      </section>
      <TriggerForm {...props.trigger} />
    </section>
  )
}
