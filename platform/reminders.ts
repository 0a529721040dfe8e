/**
 * Reminders of promises and of customers who should hear something: one alarm at the next moment, made again from
 * the database whenever the background starts. What was due meanwhile is told then. Nothing here is remembered.
 */
import { nextReminder } from '../copilot/work/promise-times'
import { browser } from './browser'
import type { WorkClient } from './work-client'

export const REMINDER_ALARM = 'deskside-reminder'
/** One notification, so that a morning after a day off does not bring forty. */
const NOTIFICATION = 'deskside-reminder'
/** Looked at again after this long at the latest: a clock that was set back must not silence a promise. */
const LOOK_AGAIN_MS = 6 * 3_600_000
/** Below half a minute, browsers make it half a minute anyway. */
const SOONEST_MS = 500
const DAY_MS = 86_400_000

/** Sets the alarm to the next reminder, and the number on the button. Called after every change. */
export async function setAlarm(client: WorkClient, now: number): Promise<void> {
  const work = await client.open()
  const next = await work.nextReminder()
  if (next === undefined) await browser.alarms.clear(REMINDER_ALARM)
  else {
    const when = Math.min(Math.max(Date.parse(next), now + SOONEST_MS), now + LOOK_AGAIN_MS)
    browser.alarms.create(REMINDER_ALARM, { when })
  }
  await showCount(client, now)
}

/** Tells what is due, each thing once however many are told by, and sets the next alarm. */
export async function remind(client: WorkClient, now: number, notify: boolean): Promise<void> {
  const work = await client.open()
  const at = new Date(now).toISOString()
  const { promises, tickets: news } = await work.takeReminders(at, ({ dueAt }) => {
    const next = nextReminder(Date.parse(dueAt), now)
    return next === undefined ? undefined : new Date(next).toISOString()
  })
  if (promises + news > 0) {
    if (notify) await showNotification(promises, news)
    client.tell()
  }
  await setAlarm(client, now)
}

/**
 * Forgets what is older than `days`. Not when all of it seems to be: then the clock has jumped, or somebody was away
 * for long, and nothing is lost before there is something newer.
 */
export async function forgetOld(client: WorkClient, now: number, days: number): Promise<void> {
  const work = await client.open()
  const last = await work.lastSeen()
  if (last === undefined || Date.parse(last) < now - days * DAY_MS) return
  await work.forgetOld(new Date(now).toISOString(), days)
}

/** How many are overdue, on the toolbar button: it needs no permission, so it is there when notifications are not. */
async function showCount(client: WorkClient, now: number): Promise<void> {
  const at = new Date(now).toISOString()
  const { records } = await (await client.open()).listPromises('open')
  const overdue = records.filter(({ dueAt }) => dueAt <= at).length
  await browser.action.setBadgeBackgroundColor({ color: '#a3241d' })
  await browser.action.setBadgeText({ text: overdue === 0 ? '' : overdue > 99 ? '99+' : String(overdue) })
}

/** True when the browser lets us show notifications. */
export async function mayNotify(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['notifications'] })
}

/** Asks for notifications. Must be called on a click. */
export async function askToNotify(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['notifications'] })
}

/** Says that something is due, and never whose or what. */
async function showNotification(promises: number, news: number): Promise<void> {
  if (!(await mayNotify()) || !browser.notifications) return
  const message = [
    promises > 0
      ? browser.i18n.getMessage(promises === 1 ? 'remind_promise' : 'remind_promises', [String(promises)])
      : '',
    news > 0 ? browser.i18n.getMessage(news === 1 ? 'remind_news' : 'remind_news_many', [String(news)]) : '',
  ]
  await browser.notifications.create(NOTIFICATION, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icon/128.png'),
    title: browser.i18n.getMessage('extension_name'),
    message: message.filter((sentence) => sentence !== '').join(' '),
  })
}

/**
 * Calls back when a reminder was clicked. Where notifications are not allowed there is nothing to click; once they are,
 * the background may run on, and listens at once.
 */
export function onReminderClick(open: () => void): void {
  let listening = false
  const listen = (): void => {
    if (listening || !browser.notifications) return
    listening = true
    browser.notifications.onClicked.addListener((id) => {
      if (id !== NOTIFICATION) return
      browser.notifications.clear(NOTIFICATION)
      open()
    })
  }
  listen()
  browser.permissions.onAdded.addListener(listen)
}
