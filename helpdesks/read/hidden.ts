/** What a person does not see although it stands in the document: readers' texts, icons' names, clipped copies. */
import { attributeOf, shortText } from '../page/nodes'

/** Class words of text that only screen readers get. */
const READER_ONLY =
  /(?:^|[\s_-])(?:sr-?only|visually-?hidden|screen-?reader(?:-?text|-?only)?|a11y-?hidden|assistive-?text|offscreen|accessible-?hide|cdk-visually-hidden)(?:$|[\s_-])/iu

/** Class words of fonts that draw a picture for a word ("done_all"). */
const ICON_FONT =
  /(?:^|\s)(?:material-(?:icons|symbols)[\w-]*|mat-icon|google-symbols|icon-?font|ligature)(?:$|\s)/iu

/** A picture's name as such fonts want it. */
const LIGATURE = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/u

/** True for an element whose text is for screen readers only, or is the name of an icon. */
export function isUnseen(element: Element): boolean {
  const names = attributeOf(element, 'class')
  if (names !== '' && READER_ONLY.test(names)) return true
  if (attributeOf(element, 'role') === 'tooltip') return true
  const icon = names !== '' && ICON_FONT.test(names)
  if (!icon && attributeOf(element, 'aria-hidden') !== 'true') return false
  const text = shortText(element, 40)
  return text !== null && LIGATURE.test(text) && (icon || text.includes('_'))
}

/** True when the computed style keeps the element from being seen. */
export function isHiddenBy(style: CSSStyleDeclaration, element: Element): boolean {
  if (style.visibility === 'hidden' || style.visibility === 'collapse') return true
  if (style.opacity === '0') return !isMoving(element)
  if (style.contentVisibility === 'hidden') return true
  const clipped = style.overflow === 'hidden' || style.overflow === 'clip'
  if (clipped && (thin(style.width) || thin(style.height))) return true
  if (style.textIndent.startsWith('-') && Number.parseFloat(style.textIndent) < -900) return true
  if (style.position !== 'absolute' && style.position !== 'fixed') return false
  if (/^rect\((?:0px|1px|0|1)\D/u.test(style.clip) && clipped) return true
  if (/^(?:inset\((?:50|100)%|circle\(0|polygon\(0px 0px, 0px 0px)/u.test(style.clipPath)) return true
  return Number.parseFloat(style.left) < -900 || Number.parseFloat(style.top) < -900
}

/** A size of at most one pixel; collapsed folds have none at all. */
function thin(size: string): boolean {
  return size.endsWith('px') && Number.parseFloat(size) <= 1
}

/** A message that fades in is invisible for a moment only. */
function isMoving(element: Element): boolean {
  return typeof element.getAnimations === 'function' && element.getAnimations().length > 0
}

/** The display that the style attribute asks for, `none` when it hides; '' when it says nothing. */
export function inlineDisplay(element: Element): string {
  const style = attributeOf(element, 'style').slice(0, 2000)
  if (style === '') return ''
  if (
    /(?:^|;)\s*visibility\s*:\s*hidden/iu.test(style) ||
    /(?:^|;)\s*opacity\s*:\s*0\s*(?:;|$)/iu.test(style)
  )
    return 'none'
  return /(?:^|;)\s*display\s*:\s*([a-z-]+)/iu.exec(style)?.[1]?.toLowerCase() ?? ''
}
