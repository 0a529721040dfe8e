/** How the picker looks: set through the style objects, which no page's policy refuses. */

export type Styles = Record<string, string>

export function style(element: HTMLElement, styles: Styles, important = false): void {
  for (const [name, value] of Object.entries(styles))
    element.style.setProperty(name, value, important ? 'important' : '')
}

/** The panel's colours. */
export const ROOT: Styles = {
  'color-scheme': 'light dark',
  '--surface': 'light-dark(#ffffff, #1e2125)',
  '--sunken': 'light-dark(#f0f0ed, #25292e)',
  '--line': 'light-dark(#deded9, #32373d)',
  '--text': 'light-dark(#1b1d20, #e9eaec)',
  '--faint': 'light-dark(#565d68, #a5acb6)',
  '--accent': 'light-dark(#0b656d, #62c6ca)',
  '--accent-soft': 'light-dark(#e2f1f1, #1d3537)',
  '--warn': 'light-dark(#7c4a03, #edbb6a)',
  height: '100%',
}

export const BODY: Styles = {
  margin: '0',
  height: '100%',
  display: 'flex',
  'flex-direction': 'column',
  'box-sizing': 'border-box',
  overflow: 'hidden',
  border: '1px solid var(--line)',
  'border-radius': '10px',
  background: 'var(--surface)',
  color: 'var(--text)',
  font: '13px/1.45 system-ui, "Segoe UI", "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", Vazirmatn, "Noto Naskh Arabic", Tahoma, sans-serif',
}

export const SEARCH: Styles = {
  flex: 'none',
  'box-sizing': 'border-box',
  width: '100%',
  margin: '0',
  padding: '8px 12px',
  border: '0',
  'border-bottom': '1px solid var(--line)',
  outline: '0',
  background: 'transparent',
  color: 'inherit',
  font: 'inherit',
  appearance: 'none',
}

export const LIST: Styles = {
  flex: '1 1 auto',
  'min-height': '0',
  'overflow-y': 'auto',
  'overscroll-behavior': 'contain',
  padding: '4px',
  'scrollbar-width': 'thin',
}

export const OPTION: Styles = {
  padding: '5px 8px',
  'border-radius': '6px',
  cursor: 'pointer',
  border: '1px solid transparent',
  background: 'transparent',
  color: 'inherit',
  'forced-color-adjust': 'auto',
  '--faint': 'inherit',
  '--warn': 'inherit',
}

/** The reply that Enter takes. */
export const MARKED: Styles = { background: 'var(--accent-soft)', 'border-color': 'var(--accent)' }

/** The same where the reader's colours take the place of ours. */
export const FORCED: Styles = {
  background: 'Highlight',
  color: 'HighlightText',
  'forced-color-adjust': 'none',
  '--faint': 'HighlightText',
  '--warn': 'HighlightText',
}

export const ONE_LINE: Styles = { overflow: 'hidden', 'text-overflow': 'ellipsis', 'white-space': 'nowrap' }

export const TWO_LINES: Styles = {
  display: '-webkit-box',
  '-webkit-box-orient': 'vertical',
  '-webkit-line-clamp': '2',
  overflow: 'hidden',
  'overflow-wrap': 'anywhere',
}

export const FOOT: Styles = {
  flex: 'none',
  padding: '5px 12px',
  'border-top': '1px solid var(--line)',
  'border-radius': '0 0 9px 9px',
  background: 'var(--sunken)',
  color: 'var(--faint)',
  'font-size': '12px',
}

export const UNSEEN: Styles = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  'clip-path': 'inset(50%)',
  'white-space': 'nowrap',
}
