/** Settings: kept in `storage.local`, versioned, checked when read, the same in every panel at once. */

import type { PlaceholderValues } from '../copilot/placeholders'
import { RETENTION_DAYS, type RetentionDays } from '../knowledge/effect/retention'
import { type PanelKeys, parsePanelKeys } from '../knowledge/keys/panel-keys'
import { checkTrigger, DEFAULT_TRIGGER, type TriggerSettings } from '../knowledge/keys/triggers'
import {
  REPLY_LENGTHS,
  REPLY_PARTS,
  type ReplyLength,
  type ReplyPart,
} from '../knowledge/replies/reply-parts'
import { isFields } from '../knowledge/untrusted'
import { DEFAULT_WORK_SETTINGS, parseWorkSettings, type WorkSettings } from '../knowledge/work/work-settings'
import { browser } from './browser'
import { onStored } from './on-stored'
import { SETTINGS_KEY } from './storage-keys'

/** What the shop says about itself; fills `our.*` placeholders. Empty means: not told yet. */
export interface OurFacts {
  shop: string
  agentName: string
  returnDays: string
  hours: string
  teamTechnical: string
  teamBilling: string
  teamLogistics: string
  linkTracking: string
  linkReturns: string
  linkHelp: string
  linkStatus: string
}

/** Values of the `our.*` and `agent.*` placeholders; what is not told yet is empty. */
export function ourValues(facts: OurFacts): PlaceholderValues {
  return {
    'agent.name': facts.agentName,
    'our.shop': facts.shop,
    'our.return_days': facts.returnDays,
    'our.hours': facts.hours,
    'our.team.technical': facts.teamTechnical,
    'our.team.billing': facts.teamBilling,
    'our.team.logistics': facts.teamLogistics,
    'our.link.tracking': facts.linkTracking,
    'our.link.returns': facts.linkReturns,
    'our.link.help': facts.linkHelp,
    'our.link.status': facts.linkStatus,
  }
}

export interface Settings extends TriggerSettings {
  ourFacts: OurFacts
  /** Language of the interface; `browser` follows the browser. */
  interfaceLanguage: 'browser' | 'en' | 'zh-Hans' | 'zh-Hant' | 'fa'
  /** Language of escalation notes; `interface` follows the interface. */
  noteLanguage: 'interface' | 'en' | 'zh-Hans' | 'zh-Hant' | 'fa'
  /** Single-letter keys in the panel. */
  letterKeys: boolean
  /** Keys of the panel that the agent chose in place of the usual ones. */
  panelKeys: Partial<PanelKeys>
  /** The first-run screen was seen. */
  welcomed: boolean
  /** How long replies are put together. */
  replyLength: ReplyLength
  /** Parts of replies that the agent has switched off. */
  replyPartsOff: ReplyPart[]
  /** Customers' wordings become phrasings of the articles that answered them. */
  learnPhrasings: boolean
  /** What becomes of suggestions is counted, without anybody's words. */
  recordEffects: boolean
  /** What worked before decides between replies that fit equally well. */
  rankByEffect: boolean
  /** Finished conversations are held against the words of service quality, for the agent alone. */
  selfCheck: boolean
  /** Days after which counts are deleted. */
  retentionDays: RetentionDays
  /** Working hours, reminders of promises, progress. */
  work: WorkSettings
  /** What is typed into the reply box is read at each pause and checked. */
  liveDraft: boolean
  /** In a very heated chat a calming line is shown and new suggestions take a moment. */
  buffer: boolean
  /** Hosts that are never read. */
  neverSites: string[]
}

export const SETTINGS_VERSION = 1

export const DEFAULT_SETTINGS: Settings = {
  ourFacts: {
    shop: '',
    agentName: '',
    returnDays: '',
    hours: '',
    teamTechnical: '',
    teamBilling: '',
    teamLogistics: '',
    linkTracking: '',
    linkReturns: '',
    linkHelp: '',
    linkStatus: '',
  },
  interfaceLanguage: 'browser',
  noteLanguage: 'interface',
  letterKeys: true,
  panelKeys: {},
  triggerOn: true,
  trigger: DEFAULT_TRIGGER,
  triggerSites: {},
  welcomed: false,
  replyLength: 'normal',
  replyPartsOff: [],
  learnPhrasings: true,
  liveDraft: true,
  buffer: true,
  recordEffects: true,
  rankByEffect: true,
  selfCheck: false,
  retentionDays: 90,
  work: DEFAULT_WORK_SETTINGS,
  neverSites: [],
}

/**
 * Steps from one version of the stored settings to the next: `MIGRATIONS[0]` turns version 1 into version 2.
 * Empty while version 1 is the only one.
 */
export const MIGRATIONS: ((stored: Record<string, unknown>) => Record<string, unknown>)[] = []

const CHOICES = ['en', 'zh-Hans', 'zh-Hant', 'fa'] as const

function parseSites(stored: unknown): Record<string, boolean> {
  const sites = isFields(stored) ? Object.entries(stored) : []
  return Object.fromEntries(
    sites.filter((site): site is [string, boolean] => typeof site[1] === 'boolean').slice(0, 500),
  )
}

/** The solution is what a reply is for: it is switched off for one conversation at most. */
function parseParts(stored: unknown): ReplyPart[] {
  return Array.isArray(stored)
    ? REPLY_PARTS.filter((part) => part !== 'solution' && stored.includes(part))
    : []
}

/** Settings from whatever is stored: older versions are migrated, unknown or damaged parts become defaults. */
export function parseSettings(stored: unknown): Settings {
  if (!isFields(stored)) return structuredClone(DEFAULT_SETTINGS)
  const version = typeof stored.version === 'number' ? stored.version : SETTINGS_VERSION
  let fields = stored
  for (const migrate of MIGRATIONS.slice(version - 1)) fields = migrate(fields)

  const facts = isFields(fields.ourFacts) ? fields.ourFacts : {}
  const ourFacts = { ...DEFAULT_SETTINGS.ourFacts }
  for (const name of Object.keys(ourFacts) as (keyof OurFacts)[]) {
    const value = facts[name]
    if (typeof value === 'string') ourFacts[name] = value.slice(0, 500)
  }
  return {
    ourFacts,
    interfaceLanguage: CHOICES.find((choice) => choice === fields.interfaceLanguage) ?? 'browser',
    noteLanguage: CHOICES.find((choice) => choice === fields.noteLanguage) ?? 'interface',
    letterKeys: fields.letterKeys !== false,
    panelKeys: parsePanelKeys(fields.panelKeys),
    triggerOn: fields.triggerOn !== false,
    trigger:
      typeof fields.trigger === 'string' && checkTrigger(fields.trigger) === null
        ? fields.trigger
        : DEFAULT_TRIGGER,
    triggerSites: parseSites(fields.triggerSites),
    welcomed: fields.welcomed === true,
    replyLength: REPLY_LENGTHS.find((length) => length === fields.replyLength) ?? 'normal',
    replyPartsOff: parseParts(fields.replyPartsOff),
    learnPhrasings: fields.learnPhrasings !== false,
    liveDraft: fields.liveDraft !== false,
    buffer: fields.buffer !== false,
    recordEffects: fields.recordEffects !== false,
    rankByEffect: fields.rankByEffect !== false,
    selfCheck: fields.selfCheck === true,
    retentionDays: RETENTION_DAYS.find((days) => days === fields.retentionDays) ?? 90,
    work: parseWorkSettings(fields.work),
    neverSites: Array.isArray(fields.neverSites)
      ? fields.neverSites.filter((host): host is string => typeof host === 'string').slice(0, 500)
      : [],
  }
}

export async function loadSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(SETTINGS_KEY)
  return parseSettings(stored[SETTINGS_KEY])
}

export async function saveSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [SETTINGS_KEY]: { version: SETTINGS_VERSION, ...settings } })
}

/** Calls back when any panel or page of the extension has saved settings. */
export function onSettingsChange(listener: (settings: Settings) => void): () => void {
  return onStored(SETTINGS_KEY, (value) => listener(parseSettings(value)))
}
