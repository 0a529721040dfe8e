/** The packs that come with the product: each with its switch and, unfolded, its rules and their examples. */
import { BUILT_IN_PACKS, type BuiltInPack } from '../../knowledge/compliance/packs'
import { ruleWords } from '../../knowledge/compliance/rule-words'
import type { LanguageTag } from '../../knowledge/languages'
import { detectLanguage } from '../../knowledge/text/language'
import { useLanguage, useWords } from '../words'

interface Props {
  /** Packs that were switched, by id. */
  packs: Record<string, boolean>
  /** Undefined puts a pack back to its usual state. */
  onSwitch(id: string, on: boolean | undefined): void
}

export function PackList({ packs, onSwitch }: Props) {
  const t = useWords()
  return (
    <section class="rule-packs" aria-label={t('rules.packs')}>
      <h2>{t('rules.packs')}</h2>
      <ul>
        {BUILT_IN_PACKS.map((pack) => (
          <Pack key={pack.id} pack={pack} chosen={packs[pack.id]} onSwitch={onSwitch} />
        ))}
      </ul>
    </section>
  )
}

function Pack({
  pack,
  chosen,
  onSwitch,
}: { pack: BuiltInPack; chosen: boolean | undefined } & Pick<Props, 'onSwitch'>) {
  const t = useWords()
  const language = useLanguage()
  const name = t(`rules.pack.${pack.id}` as 'rules.pack.jd')
  // A pack without desks of its own is on everywhere as long as nobody switches it off.
  const state = chosen === undefined ? (pack.desks ? 'auto' : 'on') : chosen ? 'on' : 'off'
  const states = pack.desks ? (['auto', 'on', 'off'] as const) : (['on', 'off'] as const)
  const count = pack.core.length + pack.rules.length
  return (
    <li class="rule-pack" data-pack={pack.id} data-state={state}>
      <details>
        <summary>
          <span class="pack-name">{name}</span>
          <span class="faint">{t('rules.count', { count })}</span>
        </summary>
        <dl class="pack-rules">
          {[...pack.core, ...pack.rules.map(({ id }) => id)].map((rule) => {
            const words = ruleWords({ rule }, language)
            const examples = examplesFor(pack, rule, language)
            return (
              <div key={rule}>
                <dt>{words.name}</dt>
                <dd>
                  {words.why} <span class="faint">{words.better}</span>
                  {examples.length > 0 && (
                    <ul class="pack-examples">
                      {examples.map((text) => (
                        <li key={text}>
                          <q dir="auto">{text}</q>
                        </li>
                      ))}
                    </ul>
                  )}
                </dd>
              </div>
            )
          })}
        </dl>
      </details>
      <select
        aria-label={name}
        value={state}
        onChange={(event) => {
          const { value } = event.currentTarget
          const usual = value === (pack.desks ? 'auto' : 'on')
          onSwitch(pack.id, usual ? undefined : value === 'on')
        }}
      >
        {states.map((one) => (
          <option key={one} value={one}>
            {t(`rules.state.${one}`)}
          </option>
        ))}
      </select>
    </li>
  )
}

/** What makes a rule of the pack fire, in the reader's language where there is such an example. */
function examplesFor(pack: BuiltInPack, rule: string, reader: LanguageTag): string[] {
  const all = pack.rules.find(({ id }) => id === rule)?.examples.fires ?? []
  const own = all.filter((text) => detectLanguage(text).slice(0, 2) === reader.slice(0, 2))
  return (own.length > 0 ? own : all).slice(0, 2)
}
