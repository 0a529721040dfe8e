/** *Rules* on the library page: packs to switch, packs of one's own, a box to try them in, and what the library breaks. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { ArticleReport, type ReportState } from '../../components/rules/ArticleReport'
import { OwnPacks } from '../../components/rules/OwnPacks'
import { PackList } from '../../components/rules/PackList'
import { TryOut } from '../../components/rules/TryOut'
import { useWords } from '../../components/words'
import { type RuleChoice, USUAL_RULES } from '../../copilot/compliance/rule-choice'
import type { RulePack } from '../../knowledge/compliance/pack'
import { downloadJson } from '../../platform/download'
import type { Knowledge } from '../../platform/knowledge-client'
import { loadRuleChoice, onRuleChoiceChange, saveRuleChoice } from '../../platform/rule-packs'
import '../../components/rules/rules.css'

interface Props {
  knowledge: Knowledge
  onOpenArticle(id: string): void
}

/** Articles checked at a time. */
const SLICE = 100

export function RulesPage({ knowledge, onOpenArticle }: Props) {
  const t = useWords()
  const [choice, setChoice] = useState<RuleChoice>(USUAL_RULES)
  const [report, setReport] = useState<ReportState>()
  const latest = useRef(choice)
  const take = (next: RuleChoice): void => {
    latest.current = next
    setChoice(next)
    knowledge.setRules(next)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, then followed
  useEffect(() => {
    loadRuleChoice().then(take, () => undefined)
    return onRuleChoiceChange(take)
  }, [])
  const change = (next: RuleChoice): void => {
    take(next)
    saveRuleChoice(next)
  }
  const switchPack = (id: string, on: boolean | undefined): void => {
    const { [id]: _before, ...packs } = latest.current.packs
    change({ ...latest.current, packs: on === undefined ? packs : { ...packs, [id]: on } })
  }
  const keep = (packs: readonly RulePack[]): void => change({ ...latest.current, own: packs })
  const run = async (): Promise<void> => {
    const state: ReportState = { checked: 0, all: 0, faulty: [], done: false }
    setReport({ ...state })
    for (let from = 0; ; from += SLICE) {
      const answer = await knowledge.lintArticles(from, SLICE).catch(() => undefined)
      state.checked += answer?.checked ?? 0
      state.all = answer?.all ?? state.checked
      state.faulty = [...state.faulty, ...(answer?.faulty ?? [])]
      state.done = !answer || answer.checked < SLICE
      setReport({ ...state })
      if (state.done) return
    }
  }
  return (
    <main class="rules-page">
      <div class="rules-main">
        <p class="faint">{t('rules.intro')}</p>
        <PackList packs={choice.packs} onSwitch={switchPack} />
        <OwnPacks
          packs={choice.own}
          off={new Set(Object.keys(choice.packs).filter((id) => choice.packs[id] === false))}
          onNew={() =>
            keep([...latest.current.own, { id: freshId(), name: '', revision: Date.now(), rules: [] }])
          }
          onChange={(pack) =>
            keep(
              latest.current.own.map((one) => (one.id === pack.id ? { ...pack, revision: Date.now() } : one)),
            )
          }
          onDelete={(pack) => keep(latest.current.own.filter(({ id }) => id !== pack.id))}
          onRestore={(pack) => keep([...latest.current.own, pack])}
          onSwitch={(id, on) => switchPack(id, on ? undefined : false)}
          onImport={(packs) => keep(merged(latest.current.own, packs))}
          onExport={(pack) =>
            downloadJson(`deskside-rules-${pack.name || 'pack'}.json`, { deskside: 'rules', packs: [pack] })
          }
        />
        <ArticleReport state={report} onRun={run} onOpen={onOpenArticle} />
      </div>
      <div class="rules-side">
        <TryOut choice={choice} />
      </div>
    </main>
  )
}

/** An id that no pack has. */
function freshId(): string {
  return `own-${crypto.randomUUID().slice(0, 18)}`
}

/** What was imported takes the place of packs with the same id. */
function merged(own: readonly RulePack[], imported: readonly RulePack[]): RulePack[] {
  const fresh = imported.map((pack) => ({ ...pack, id: pack.id || freshId(), revision: Date.now() }))
  const ids = new Set(fresh.map(({ id }) => id))
  return [...own.filter(({ id }) => !ids.has(id)), ...fresh]
}
