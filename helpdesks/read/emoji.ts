/** Emoji that pages draw as pictures: by their character, their code, or their name. */
import { attributeOf, firstChildOf, shortText } from '../page/nodes'

const EMOJI_HINT = /emoji|emoticon|emojione|smil(?:e|ey)|twemoji|qq-?face|表情/iu

/** Characters of emoji sequences with at least one that is a picture: "1" alone is none. */
const SEQUENCE = /^(?:\p{Extended_Pictographic}|\p{Emoji_Component}|[\u200d\ufe0f\u20e3])+$/u
const PICTURE = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u

/** Code points in a name: `emoji-1f600`, `emojione-1f468-200d-1f469`, `emoji_u1f600.png`. */
const CODES = /(?:^|[^0-9a-z])u?\+?([0-9a-f]{4,6}(?:[-_]u?[0-9a-f]{2,6}){0,9})(?![0-9a-z])/giu

const NAMED_BY = [
  'data-emoji',
  'data-emoji-char',
  'data-plain-text',
  'data-unicode',
  'alt',
  'aria-label',
  'title',
  'data-stringify-emoji',
  'data-emoji-name',
  'data-name',
]

const LABEL_LIMIT = 40

/** The emoji an element stands for: a character, ":name:", "[name]"; null when it is no emoji. */
export function emojiOf(element: Element, tag: string): string | null {
  const image = tag === 'IMG'
  const names = `${attributeOf(element, 'class')} ${attributeOf(element, 'src').slice(0, 300)}`
  const hinted = EMOJI_HINT.test(names) || attributeOf(element, 'data-emoji') !== ''
  if (!hinted && !image) return null
  const labels = NAMED_BY.map((name) => attributeOf(element, name).trim()).filter((label) => label !== '')
  const own = image ? '' : shortText(element, LABEL_LIMIT)
  // Words in it: a wrapper of a whole message, not one emoji.
  if (own === null || (own !== '' && !isPictograph(own) && !/^:[\w+-]+:$/u.test(own))) return null
  const character = [own, ...labels].find(isPictograph)
  if (character !== undefined) return character
  if (!hinted) return null
  const coded = fromCodes(
    `${names} ${attributeOf(element, 'data-unicode')} ${attributeOf(element, 'data-codepoint')}`,
  )
  if (coded) return coded
  if (own !== '') return own
  // A wrapper: the picture in it says more.
  if (!image && firstChildOf(element)) return null
  const label = labels.find((text) => text.length <= LABEL_LIMIT)
  if (label !== undefined) return /^[:[/(].*/u.test(label) || image ? label : `[${label}]`
  return image ? '[emoji]' : null
}

export function isPictograph(text: string): boolean {
  return text.length <= LABEL_LIMIT && SEQUENCE.test(text) && PICTURE.test(text)
}

function fromCodes(names: string): string | null {
  for (const [, codes = ''] of names.matchAll(CODES)) {
    const points = codes.split(/[-_]u?/iu).map((code) => Number.parseInt(code, 16))
    if (points.some((point) => point > 0x10ffff)) continue
    const character = String.fromCodePoint(...points)
    if (isPictograph(character)) return character
  }
  return null
}
