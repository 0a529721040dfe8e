/** The address behind a link's words, where the words hide it. */
import { attributeOf } from '../page/nodes'

/** Only what a person can go to, call or write to; never a script or data. */
const SCHEMES = /^(?:https?:|ftp:|mailto:|tel:)/iu

const ADDRESS_LIMIT = 300

/** Desks that send clicks through a page of their own, and where they put the true address. */
const REDIRECTS: readonly { host: RegExp; parameter: string }[] = [
  { host: /(?:^|\.)google\.[a-z.]{2,6}$/u, parameter: 'q' },
  { host: /(?:^|\.)l\.(?:facebook|instagram|messenger|wl)\.(?:com|co)$/u, parameter: 'u' },
  { host: /(?:^|\.)facebook\.com$/u, parameter: 'u' },
  { host: /(?:^|\.)safelinks\.protection\.outlook\.com$/u, parameter: 'url' },
  { host: /(?:^|\.)linkedin\.com$/u, parameter: 'url' },
  { host: /(?:^|\.)link\.zhihu\.com$/u, parameter: 'target' },
  { host: /(?:^|\.)c\.pc\.qq\.com$/u, parameter: 'pfurl' },
]

/**
 * The address to write after a link's words ("our page (https://…)"), '' when the words say it already, when the
 * link leads into the desk itself (mentions, profiles), or when it is nothing a person could open.
 */
export function hiddenAddress(link: Element, label: string): string {
  const raw = attributeOf(link, 'href').trim()
  // What a browser ignores in an address must not hide its scheme.
  const href = raw.replace(/[\p{Cc}\s\u200b\ufeff]/gu, '')
  if (!SCHEMES.test(href) || href.length > 4000) return ''
  if (label === '' || /^(?:\[[^\]]{1,160}\]\s*)+$/u.test(label)) return ''
  const address = readable(unwrapped(href))
  if (address === '' || bare(label) === bare(address)) return ''
  const digits = label.replace(/\D/gu, '')
  if (
    /^tel:/iu.test(href) &&
    digits.length > 4 &&
    address.replace(/\D/gu, '').endsWith(digits.replace(/^0+/u, ''))
  )
    return ''
  return address
}

function unwrapped(href: string): string {
  const url = parsed(href)
  if (!url) return href
  const way = REDIRECTS.find(({ host }) => host.test(url.hostname))
  const inner = way && url.searchParams.get(way.parameter)
  return inner && /^https?:\/\//iu.test(inner) ? inner : href
}

/** An address as a person would write it down: no name and password, no endless query. */
function readable(href: string): string {
  if (/^mailto:/iu.test(href)) return decoded(href.slice(7).split('?')[0] ?? '').slice(0, 200)
  if (/^tel:/iu.test(href)) return decoded(href.slice(4)).slice(0, 40)
  const url = parsed(href)
  if (!url) return ''
  url.username = ''
  url.password = ''
  // As the page wrote it, unless the browser's spelling is safer: hosts in foreign letters stay readable that way.
  const whole = /@/u.test(href.split('/')[2] ?? '') ? url.href : href
  if (whole.length <= ADDRESS_LIMIT) return whole
  const short = `${url.origin}${url.pathname}`
  return short.length <= ADDRESS_LIMIT ? short : url.origin
}

function bare(text: string): string {
  return decoded(text)
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/|mailto:|tel:)/u, '')
    .replace(/^www\./u, '')
    .replace(/\/$/u, '')
}

function decoded(text: string): string {
  try {
    return decodeURI(text)
  } catch {
    return text
  }
}

function parsed(href: string): URL | null {
  try {
    return new URL(href)
  } catch {
    return null
  }
}
