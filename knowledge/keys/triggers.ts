/** The text that calls the reply picker up when it is typed: what it may be, and on which desks it keeps away. */

export const DEFAULT_TRIGGER = ';;'

export const SHORTEST_TRIGGER = 2
export const LONGEST_TRIGGER = 4

export interface DeskTriggers {
  /** Name of the desk's map. */
  desk: string
  /** What opens something of the desk's own when it is typed in its reply box. */
  triggers: readonly string[]
  source: string
}

/** Desks whose reply box opens something of its own. */
export const DESK_TRIGGERS: readonly DeskTriggers[] = [
  { desk: 'chatwoot', triggers: ['/', '{{', '@', ':'], source: 'chatwoot WootWriter/Editor.vue' },
  {
    desk: 'zendesk',
    triggers: ['/', '#', '@'],
    source: 'seen in extensions for the composer: macros on / and #',
  },
  {
    desk: 'zendesk-chat',
    triggers: ['/'],
    source: 'as reported of support.zendesk.com: shortcuts in Chat start with /',
  },
  {
    desk: 'intercom',
    triggers: ['#', '\\', '@', ':'],
    source: 'as reported of intercom.com/help: macros and articles while writing',
  },
  {
    desk: 'zammad',
    triggers: ['::', '??', '@@'],
    source: 'zammad-user-documentation advanced/keyboard-shortcuts.rst',
  },
  {
    desk: 'rocketchat',
    triggers: ['!', '/', '@', '#', ':'],
    source: 'docs.rocket.chat: canned responses start with !',
  },
  {
    desk: 'freshdesk',
    triggers: ['/', '@'],
    source: 'as reported of support.freshdesk.com: /c for canned responses',
  },
  {
    desk: 'freshchat',
    triggers: ['/', '@'],
    source: 'as reported of support.freshchat.com: canned responses on /',
  },
  {
    desk: 'crisp',
    triggers: ['!', '/', '@', ':'],
    source: 'as reported of help.crisp.chat: shortcuts start with !',
  },
  {
    desk: 'livechat',
    triggers: ['#', '/'],
    source: 'as reported of livechat.com/help: canned responses on #',
  },
  { desk: 'hubspot', triggers: ['#', '@'], source: 'as reported of knowledge.hubspot.com: snippets on #' },
  { desk: 'tawkto', triggers: ['/', '#'], source: 'as reported of help.tawk.to: shortcuts start with /' },
  {
    desk: 'slack',
    triggers: ['/', '@', '#', ':'],
    source: 'slack.com/help: commands, people, channels, emoji',
  },
  { desk: 'telegram', triggers: ['/', '@', ':'], source: 'core.telegram.org: bot commands, people, emoji' },
  {
    desk: 'whatsapp',
    triggers: ['/', '@', ':'],
    source: 'as reported of faq.whatsapp.com: quick replies on /',
  },
]

export type TriggerProblem = 'short' | 'long' | 'space' | 'word'

/** What is wrong with a trigger; null when it can be used. */
export function checkTrigger(text: string): TriggerProblem | null {
  if (/\s/u.test(text)) return 'space'
  if (text.length < SHORTEST_TRIGGER) return 'short'
  if (text.length > LONGEST_TRIGGER) return 'long'
  // Something that starts like a word would open the picker in the middle of writing.
  return /^[\p{P}\p{S}]/u.test(text) && text === text.normalize('NFKC') ? null : 'word'
}

/** True on a desk where typing `trigger` opens something of the desk's own. */
export function ownsTrigger(desk: string, trigger: string): boolean {
  const own = DESK_TRIGGERS.find((entry) => entry.desk === desk)?.triggers ?? []
  return own.some((text) => trigger.includes(text) || text.startsWith(trigger))
}

export interface TriggerSettings {
  triggerOn: boolean
  trigger: string
  /** Hosts on which the agent switched it on or off. */
  triggerSites: Readonly<Record<string, boolean>>
}

/** Whether the trigger works on a page: the agent's word for the site, else the desk's own keys. */
export function triggerWorks(settings: TriggerSettings, desk: string, host: string): boolean {
  if (!settings.triggerOn) return false
  return settings.triggerSites[host] ?? !ownsTrigger(desk, settings.trigger)
}
