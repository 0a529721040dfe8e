/** Short marks for what is not text: pictures, sound, video, files; an emoji picture is its own character. */

/** Attribute words of pictures that stand for a character. */
const EMOJI_HINT = /emoji|emoticon|smil(?:e|ey)|twemoji|表情/iu

const PICTOGRAPH = /^(?:\p{Extended_Pictographic}|\p{Emoji_Component}|\u200d|\ufe0f)+$/u

const STICKER_HINT = /sticker|贴纸/iu

/** The mark of a media element, '' to leave it out, or null when the element is none. */
export function markOf(element: Element, tag: string): string | null {
  if (tag === 'IMG') return imageMark(element)
  if (tag === 'PICTURE') return null
  if (tag === 'VIDEO') return '[video]'
  if (tag === 'AUDIO') return '[audio]'
  if (tag === 'A' && element.hasAttribute('download')) {
    const name = element.getAttribute('download') || element.textContent?.slice(0, 200).trim() || ''
    return `[file${name ? `: ${name.slice(0, 120)}` : ''}]`
  }
  return null
}

function imageMark(image: Element): string {
  const alt = (image.getAttribute('alt') ?? image.getAttribute('data-emoji') ?? '').trim()
  if (alt && alt.length <= 40 && PICTOGRAPH.test(alt)) return alt
  const hints = `${image.getAttribute('class') ?? ''} ${image.getAttribute('src')?.slice(0, 300) ?? ''}`
  if (EMOJI_HINT.test(hints)) return alt || '[emoji]'
  if (STICKER_HINT.test(hints)) return '[sticker]'
  if (/avatar|profile|gravatar|userpic/iu.test(hints)) return ''
  if (isTiny(image)) return ''
  return '[image]'
}

/** Tracking dots and spacers. */
function isTiny(image: Element): boolean {
  const width = Number(image.getAttribute('width') ?? 99)
  const height = Number(image.getAttribute('height') ?? 99)
  return width <= 2 || height <= 2
}
