/** Devices, systems with versions, browsers and ways to pay, by their names. */
import { BROWSERS, DEVICES, MAC_NAMES, PAYMENTS, SYSTEMS } from '../../../knowledge/facts/names'
import { sign } from '../../../knowledge/facts/signs'
import { type Candidate, candidate } from '../candidate'
import { type MessageView, originalWords } from '../message-view'

/** Offsets of a named group. */
export function groupSpan(match: RegExpMatchArray, name: string): [number, number] | undefined {
  return (match as RegExpExecArray).indices?.groups?.[name]
}

const endOf = (match: RegExpExecArray): number => match.index + match[0].length

/** "With the windows open", "doors and windows": panes of a house. */
function isGlass(view: MessageView, match: RegExpExecArray): boolean {
  const end = endOf(match)
  return (
    !/\d/u.test(match[0]) &&
    (sign('glass-behind').test(view.text.slice(end, end + 24)) ||
      sign('glass-before').test(view.text.slice(Math.max(0, match.index - 20), match.index)))
  )
}

function readDevices(view: MessageView): Candidate[] {
  const isOtherMakers = ({ index, 0: words }: RegExpExecArray) =>
    // "Dustero S9": letters and digits after another maker's name are not a phone's.
    /^[a-z]\d/u.test(words) && sign('other-maker').test(originalWords(view, Math.max(0, index - 24), index))
  return DEVICES.flatMap((pattern) =>
    [...pattern.matchAll(view.text)].flatMap((match) =>
      isOtherMakers(match) ? [] : [candidate(view, 'device', match.index, endOf(match), 3)],
    ),
  )
}

/** A system, a version, or both, in the groups of a match. */
function systemIn(
  view: MessageView,
  name: string,
  os: [number, number] | undefined,
  version: [number, number] | undefined,
): Candidate[] {
  const found: Candidate[] = []
  if (os) found.push(candidate(view, 'os', os[0], os[1], version ? 3 : 2, name))
  if (version) found.push(candidate(view, 'os_version', version[0], version[1], 3))
  return found
}

function readSystems(view: MessageView): Candidate[] {
  return SYSTEMS.flatMap(({ name, pattern }) =>
    [...pattern.matchAll(view.text)].flatMap((match) =>
      name === 'Windows' && isGlass(view, match)
        ? []
        : systemIn(view, name, groupSpan(match, 'os'), groupSpan(match, 'ver')),
    ),
  )
}

/** "Android fifteen", "windows ten". */
function readSpokenVersions(view: MessageView): Candidate[] {
  return [...view.text.matchAll(sign('spoken-system', 'g'))].flatMap((match) => {
    const named = Object.entries(match.groups ?? {}).find(([, words]) => words !== undefined)
    if (!named) return []
    const [group, words] = named
    const end = endOf(match)
    return [candidate(view, 'os_version', end - words.length, end, 3, group.slice(1))]
  })
}

/** A release of macOS is its version where no number follows. */
function readMacNames(view: MessageView): Candidate[] {
  return [...MAC_NAMES.matchAll(view.text)].flatMap((match) => {
    const name = groupSpan(match, 'v')
    const version = groupSpan(match, 'ver')
    const os: Candidate[] = name ? [candidate(view, 'os', name[0], name[1], 2, 'macOS')] : []
    if (version) return [...os, candidate(view, 'os_version', version[0], version[1], 3)]
    return name ? [...os, candidate(view, 'os_version', name[0], name[1], 2)] : os
  })
}

function readBrowsers(view: MessageView): Candidate[] {
  // "It stops at the edge" names no browser.
  const isEdgeOf = (name: string, { index }: RegExpExecArray) =>
    name === 'Edge' && sign('edge-of').test(view.text.slice(Math.max(0, index - 12), index))
  return BROWSERS.flatMap(({ name, pattern }) =>
    [...pattern.matchAll(view.text)].flatMap((match) => {
      if (isEdgeOf(name, match)) return []
      const version = match.groups?.ver
      return [candidate(view, 'browser', match.index, endOf(match), 2, version ? `${name} ${version}` : name)]
    }),
  )
}

const readPayments = (view: MessageView): Candidate[] =>
  PAYMENTS.flatMap(({ name, pattern }) =>
    [...pattern.matchAll(view.text)].map((match) =>
      candidate(view, 'payment_method', match.index, endOf(match), 2, name),
    ),
  )

/** Everything of a message that names a thing known by its name. */
export function readNames(view: MessageView): Candidate[] {
  return [
    ...readDevices(view),
    ...readSystems(view),
    ...readSpokenVersions(view),
    ...readMacNames(view),
    ...readBrowsers(view),
    ...readPayments(view),
  ]
}
