/** The first day of the week where the reader lives. */

interface WithWeekInfo {
  getWeekInfo?(): { firstDay: number }
  weekInfo?: { firstDay: number }
}

/** Day of the week, 0 Sunday to 6 Saturday; Monday where the browser does not tell. */
export function weekStartOf(locale: string): number {
  try {
    const known = new Intl.Locale(locale) as Intl.Locale & WithWeekInfo
    return ((known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? 1) % 7
  } catch {
    return 1
  }
}
