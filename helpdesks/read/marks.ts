/** Short marks for what is not text: pictures, stickers, sound, video, files; an emoji picture is its own character. */
import { attributeOf, hasAttribute, shortText } from '../page/nodes'
import { emojiOf } from './emoji'

const STICKER_HINT = /sticker|贴纸|表情包/iu
const AVATAR_HINT = /avatar|profile-?(?:pic|image|photo)|gravatar|userpic|head-?img|头像/iu
const VOICE_HINT = /voice|audio|\bptt\b|语音/iu
const FILE_HINT =
  /(?:^|[\s_-])(?:files?|attachments?|attach|documents?|upload)(?:$|[\s_-])|(?:file|attachment|document)(?:card|item|msg|message|name|info|box|bubble)/iu
const PICTURE_HINT = /(?:^|[\s_-])(?:images?|img|photos?|pictures?|pic|gif)(?:$|[\s_-])/iu

const FILE_NAME =
  /[^\s\\/:*?"<>|][^\\/:*?"<>|\n]{0,118}\.(?:pdf|docx?|xlsx?|pptx?|csv|txt|rtf|odt|ods|md|log|json|xml|ya?ml|html?|zip|rar|7z|tar|gz|tgz|apk|ipa|exe|dmg|iso|psd|ai|sketch|fig|svg|png|jpe?g|gif|webp|heic|bmp|tiff?|mp3|m4a|wav|ogg|amr|flac|mp4|mov|avi|mkv|webm|eml|msg|ics|vcf|key|pages|numbers|wps|et|dps)(?![\w.])/iu
const SIZE = /\d[\d.,]{0,9}\s?(?:bytes?|[kmg]i?b|[kmg]\b|字节|کیلوبایت|مگابایت|بایت)/iu
/** What else stands on a file's card. */
const CARD_WORDS =
  /download(?:ed)?|open|preview|view|save(?: as)?|file|size|attachment|下载|打开|预览|查看|另存为|文件|附件|大小|دانلود|باز کردن|مشاهده|پیوست|فایل|\b[a-z0-9]{2,5}\b/giu

const DURATION = /\d{1,2}:\d{2}(?::\d{2})?|\d{1,3}\s?(?:[″"s]|''|秒|ثانیه)/u

/** A card's words at most; more is a message with a file in it, not a file. */
const CARD_LIMIT = 220

/** The mark of a media element, '' to leave it out, or null when the element is none. */
export function markOf(element: Element, tag: string): string | null {
  switch (tag) {
    case 'IMG':
      return imageMark(element)
    case 'VIDEO':
      return '[video]'
    case 'AUDIO':
      return '[audio]'
    case 'LOTTIE-PLAYER':
    case 'TGS-PLAYER':
      return '[sticker]'
    case 'A':
      // A link around a picture is for saving it.
      if (hasAttribute(element, 'download') && !element.querySelector('img')) return downloadMark(element)
  }
  const names = attributeOf(element, 'class')
  if (names === '' && attributeOf(element, 'data-emoji') === '') return null
  return emojiOf(element, tag) ?? (names === '' ? null : cardMark(element, names))
}

/** A picture's mark, '' when it is an avatar or a spacer. */
export function imageMark(image: Element): string {
  const emoji = emojiOf(image, 'IMG')
  if (emoji !== null) return emoji
  const hints = `${attributeOf(image, 'class')} ${attributeOf(image, 'src').slice(0, 300)}`
  if (STICKER_HINT.test(hints)) return '[sticker]'
  if (AVATAR_HINT.test(hints) || isTiny(image)) return ''
  return '[image]'
}

function downloadMark(link: Element): string {
  const words = shortText(link, CARD_LIMIT) ?? ''
  const name =
    attributeOf(link, 'download').trim() || FILE_NAME.exec(words)?.[0] || words.replace(SIZE, '').trim()
  return fileMark(name, SIZE.exec(words)?.[0])
}

function fileMark(name: string, size: string | undefined): string {
  const parts = [name.slice(0, 120), size?.trim()].filter((part) => part)
  return parts.length > 0 ? `[file: ${parts.join(', ')}]` : '[file]'
}

/** Cards that only their names give away: a file's name and size, a voice message, a picture set as a background. */
function cardMark(element: Element, names: string): string | null {
  const file = FILE_HINT.test(names)
  const voice = VOICE_HINT.test(names)
  const sticker = STICKER_HINT.test(names)
  const picture =
    PICTURE_HINT.test(names) && /background(?:-image)?:[^;]*url\(/iu.test(attributeOf(element, 'style'))
  if (!file && !voice && !sticker && !picture) return null
  const text = shortText(element, CARD_LIMIT)
  if (text === null) return null
  if (text === '') {
    if (AVATAR_HINT.test(names)) return null
    if (sticker) return '[sticker]'
    return picture ? '[image]' : null
  }
  if (file) {
    const name = FILE_NAME.exec(text)?.[0]
    const size = SIZE.exec(text)?.[0]
    if (name !== undefined && onlyCardWords(text.replace(name, ' ').replace(size ?? '', ' ')))
      return fileMark(name.trim(), size)
  }
  const duration = voice && text.length <= 24 ? DURATION.exec(text)?.[0] : undefined
  return duration === undefined ? null : `[voice, ${duration}]`
}

function onlyCardWords(rest: string): boolean {
  return !/\p{L}/u.test(rest.replace(CARD_WORDS, ''))
}

/** Tracking dots and spacers. */
function isTiny(image: Element): boolean {
  const width = Number(attributeOf(image, 'width') || 99)
  const height = Number(attributeOf(image, 'height') || 99)
  return width <= 2 || height <= 2
}
