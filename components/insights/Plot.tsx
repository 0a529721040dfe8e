/** A plot over weeks with the table behind it. Drawn on a canvas, so what it says stands in the table as well. */
import { useEffect, useRef } from 'preact/hooks'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { directionOf, type LanguageTag } from '../../knowledge/languages'
import { useLanguage, useWords } from '../words'

export interface PlotSeries {
  label: string
  /** One a week; null where there is nothing to tell. */
  values: (number | null)[]
}

export interface PlotProps {
  title: string
  /** Start of each week, milliseconds since 1970. */
  weeks: number[]
  series: PlotSeries[]
  /** File name of the picture, without ending. */
  name: string
  onPicture(picture: Blob, name: string): void
}

const HEIGHT = 170
/** Lines differ by dash as well as by colour. */
const DASHES: number[][] = [[], [6, 4], [2, 3], [10, 3, 2, 3], [1, 2], [12, 4]]
const COLOURS = ['--accent', '--heat-3', '--good', '--heat-1', '--line-strong', '--heat-2']

/** What is drawn, in the reader's language and the page's colours. */
function optionsFor(
  target: HTMLElement,
  weeks: readonly number[],
  series: readonly PlotSeries[],
  language: LanguageTag,
): uPlot.Options {
  const date = new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric' })
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 })
  const colour = (variable: string): string => resolved(target, `var(${variable})`)
  const font = `12px ${getComputedStyle(target).fontFamily}`
  const axis = { stroke: colour('--faint'), font, grid: { stroke: colour('--line'), width: 1 } }
  const rtl = directionOf(language) === 'rtl'
  /** A canvas may not know the page's direction when it is drawn: the day stands before its month by itself. */
  const day = (at: number): string => (rtl ? `\u2067${date.format(at)}\u2069` : date.format(at))
  return {
    width: target.clientWidth,
    height: HEIGHT,
    ms: 1,
    legend: { show: false },
    cursor: { show: false },
    scales: {
      x: { time: true, dir: rtl ? -1 : 1 },
      y: { range: (_plot, least, most) => [Math.min(0, least), Math.max(most, 1) * 1.08] },
    },
    axes: [
      { ...axis, splits: () => thinned(weeks), values: (_plot, at) => at.map(day) },
      { ...axis, side: rtl ? 1 : 3, size: 44, values: (_plot, at) => at.map((one) => number.format(one)) },
    ],
    series: [
      {},
      ...series.map(({ label }, at) => ({
        label,
        stroke: colour(COLOURS[at % COLOURS.length] ?? '--accent'),
        width: 2,
        dash: DASHES[at % DASHES.length] ?? [],
        points: { show: true, size: 5 },
      })),
    ],
  }
}

export function Plot({ title, weeks, series, name, onPicture }: PlotProps) {
  const t = useWords()
  const language = useLanguage()
  const holder = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = holder.current
    if (!element || weeks.length === 0) return
    const draw = (): uPlot =>
      new uPlot(
        optionsFor(element, weeks, series, language),
        [weeks, ...series.map(({ values }) => values)],
        element,
      )
    let plot = draw()
    const redraw = (): void => {
      plot.destroy()
      plot = draw()
    }
    const dark = matchMedia('(prefers-color-scheme: dark)')
    dark.addEventListener('change', redraw)
    const sized = new ResizeObserver(() => plot.setSize({ width: element.clientWidth, height: HEIGHT }))
    sized.observe(element)
    return () => {
      dark.removeEventListener('change', redraw)
      sized.disconnect()
      plot.destroy()
    }
  }, [weeks, series, language])

  const save = (): void => {
    const canvas = holder.current?.querySelector('canvas')
    if (canvas) pictureOf(canvas, title).then((picture) => picture && onPicture(picture, name))
  }
  return (
    <figure class="plot">
      <figcaption>
        <strong>{title}</strong>
        <span class="plot-keys" aria-hidden="true">
          {series.map(({ label }, at) => (
            <span key={label} class="plot-key">
              <svg width="22" height="8" focusable="false" role="presentation">
                <line
                  x1="1"
                  x2="21"
                  y1="4"
                  y2="4"
                  stroke={`var(${COLOURS[at % COLOURS.length]})`}
                  stroke-width="2"
                  stroke-dasharray={DASHES[at % DASHES.length]?.join(' ')}
                />
              </svg>
              {label}
            </span>
          ))}
        </span>
      </figcaption>
      {weeks.length === 0 ? (
        <p class="faint">{t('insights.nothing')}</p>
      ) : (
        <>
          <div class="plot-canvas" ref={holder} dir="ltr" aria-hidden="true" />
          <div class="plot-foot">
            <details>
              <summary>{t('insights.table')}</summary>
              <PlotTable title={title} weeks={weeks} series={series} />
            </details>
            <button type="button" class="quiet" onClick={save}>
              {t('insights.picture')}
            </button>
          </div>
        </>
      )}
    </figure>
  )
}

function PlotTable({ title, weeks, series }: Pick<PlotProps, 'title' | 'weeks' | 'series'>) {
  const t = useWords()
  const language = useLanguage()
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium' })
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 })
  return (
    <table aria-label={title}>
      <thead>
        <tr>
          <th scope="col">{t('insights.week')}</th>
          {series.map(({ label }) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, at) => (
          <tr key={week}>
            <th scope="row">{date.format(week)}</th>
            {series.map(({ label, values }) => {
              const value = values[at]
              return <td key={label}>{value === null || value === undefined ? '–' : number.format(value)}</td>
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** At most six dates fit under a plot. */
function thinned(weeks: readonly number[]): number[] {
  const step = Math.ceil(weeks.length / 6)
  return weeks.filter((_, at) => at % step === 0)
}

/** A colour as the canvas understands it: light-dark() and variables are resolved by the browser. */
function resolved(element: HTMLElement, colour: string): string {
  const before = element.style.color
  element.style.color = colour
  const value = getComputedStyle(element).color
  element.style.color = before
  return value
}

/** The plot on its page's ground, with its title, as PNG. */
function pictureOf(canvas: HTMLCanvasElement, title: string): Promise<Blob | null> {
  const scale = devicePixelRatio
  const picture = document.createElement('canvas')
  picture.width = canvas.width
  picture.height = canvas.height + 32 * scale
  const drawing = picture.getContext('2d')
  if (!drawing) return Promise.resolve(null)
  const style = getComputedStyle(document.body)
  drawing.fillStyle = style.backgroundColor
  drawing.fillRect(0, 0, picture.width, picture.height)
  drawing.fillStyle = style.color
  drawing.font = `${14 * scale}px ${style.fontFamily}`
  drawing.textAlign = document.dir === 'rtl' ? 'right' : 'left'
  drawing.fillText(title, document.dir === 'rtl' ? picture.width - 8 * scale : 8 * scale, 20 * scale)
  drawing.drawImage(canvas, 0, 32 * scale)
  return new Promise((resolve) => picture.toBlob(resolve, 'image/png'))
}
