/** The registry of formats. The first that recognises a content reads it: the particular before the general. */
import type { Format } from './format'
import { briskine } from './importers/briskine'
import { bytedesk } from './importers/bytedesk'
import { chatwoot, chatwootMacros } from './importers/chatwoot'
import { deskside } from './importers/deskside'
import { espanso } from './importers/espanso'
import { frappe } from './importers/frappe'
import { freshdesk } from './importers/freshdesk'
import { gorgias } from './importers/gorgias'
import { helpScout } from './importers/help-scout'
import { intercom } from './importers/intercom'
import { liveHelperChat } from './importers/live-helper-chat'
import { livechat } from './importers/livechat'
import { markdown } from './importers/markdown'
import { odoo } from './importers/odoo'
import { qianniu } from './importers/qianniu'
import { rocketChat } from './importers/rocket-chat'
import { speechRepo } from './importers/speech-repo'
import { csv, jsonList, xlsx } from './importers/table'
import { textBlaze } from './importers/text-blaze'
import { textExpander } from './importers/textexpander'
import { zammad } from './importers/zammad'
import { zendesk } from './importers/zendesk'

const REGISTRY = [
  deskside,
  markdown,
  zendesk,
  intercom,
  gorgias,
  freshdesk,
  chatwoot,
  chatwootMacros,
  zammad,
  rocketChat,
  livechat,
  liveHelperChat,
  briskine,
  textBlaze,
  espanso,
  odoo,
  frappe,
  helpScout,
  speechRepo,
  bytedesk,
  qianniu,
  csv,
  xlsx,
  jsonList,
  textExpander,
] as const

export type FormatName = (typeof REGISTRY)[number]['id']

/** Every format by its file in `importers/`, in the order in which they are asked. */
export const IMPORTERS: readonly Format<FormatName>[] = REGISTRY

/** What a page needs to offer formats. */
export interface FormatInfo {
  id: FormatName
  /** Key of its name in the interface words. */
  label: Format['label']
  /** Endings without dot; an export has the first. */
  extensions: readonly string[]
  canImport: boolean
  canExport: boolean
}

export const FORMATS: readonly FormatInfo[] = IMPORTERS.map(({ id, label, extensions, write }) => ({
  id,
  label,
  extensions,
  canImport: true,
  canExport: write !== undefined,
}))
