/** The customer's time zone, as far as the page says it: a zone's name, a difference to UTC, a place. */
import places from '../../knowledge/times/zones.json'
import type { CustomerFields } from '../transcript'

/** Labels of fields that tell where a customer is. */
const LABELS =
  /time ?zone|local time|\btz\b|location|country|city|region|时区|時區|当地时间|當地時間|地区|地區|城市|国家|國家|所在地|منطقه زمانی|ساعت محلی|کشور|شهر|مکان/iu
const ZONE = /\b[A-Z][A-Za-z]{2,12}\/[A-Z][A-Za-z_]{2,30}(?:\/[A-Z][A-Za-z_]{2,30})?\b/u
const DIFFERENCE = /(?:UTC|GMT)\s?([+\u2212-])\s?(\d{1,2})(?::?(\d{2}))?(?!\d)/u
const LONGEST = 120
/** Zones that are not whole hours from UTC, by the place that has them. */
const PARTS_OF_HOURS: Record<string, string> = {
  '3:30': 'Asia/Tehran',
  '4:30': 'Asia/Kabul',
  '5:30': 'Asia/Kolkata',
  '5:45': 'Asia/Kathmandu',
  '6:30': 'Asia/Yangon',
  '9:30': 'Australia/Darwin',
}

/** A zone that browsers know; undefined for one they do not. */
function checked(zone: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone
  } catch {
    return undefined
  }
}

/** Minutes between a zone and UTC at an instant. */
function offsetOf(zone: string | undefined, now: Date): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    ...(zone ? { timeZone: zone } : {}),
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(now)
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value)
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'))
  return Math.round((local - now.getTime()) / 60_000)
}

function fromDifference(text: string): string | undefined {
  const found = DIFFERENCE.exec(text)
  if (!found) return undefined
  const east = found[1] === '+'
  const hours = Number(found[2])
  const minutes = found[3] ?? '00'
  // The names of these zones count westwards.
  if (minutes === '00') return checked(`Etc/GMT${east ? '-' : '+'}${hours}`)
  return east ? PARTS_OF_HOURS[`${hours}:${minutes}`] : undefined
}

function fromPlace(text: string): string | undefined {
  const words = text.toLowerCase()
  return places.find(({ names }) => names.some((name) => words.includes(name)))?.zone
}

/** Reads the zone from what stands beside the conversation; undefined when nothing says it. */
export function customerZone(customer: CustomerFields): string | undefined {
  for (const [label, value] of Object.entries(customer.other ?? {})) {
    if (!LABELS.test(label.slice(0, LONGEST))) continue
    const text = value.slice(0, LONGEST)
    const named = ZONE.exec(text)
    const zone = (named && checked(named[0])) ?? fromDifference(text) ?? fromPlace(text)
    if (zone) return zone
  }
  return undefined
}

/** True when clocks in a zone show another time than the agent's. */
export function isAbroad(zone: string | undefined, ownZone: string | undefined, now: Date): boolean {
  return zone !== undefined && offsetOf(zone, now) !== offsetOf(ownZone, now)
}
