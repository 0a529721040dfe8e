/** Mounts the editor that the address names and counts what would send or type. */
import type { Mount, Mounted } from './mounted'

const mounts = import.meta.glob<{ mount: Mount }>('./mounts/*.ts*')

interface UnderTest extends Mounted {
  /** Key, click and submit events that reached the page. */
  touched: string[]
}

declare global {
  interface Window {
    underTest?: UnderTest
  }
}

const name = new URLSearchParams(location.search).get('editor') ?? ''
const load = mounts[`./mounts/${name}.ts`] ?? mounts[`./mounts/${name}.tsx`]
const place = document.getElementById('place')
if (load && place) {
  const { mount } = await load()
  const touched: string[] = []
  for (const type of ['keydown', 'keypress', 'keyup', 'click', 'mousedown', 'pointerdown', 'submit'])
    window.addEventListener(
      type,
      (event) => {
        touched.push(type)
        if (type === 'submit') event.preventDefault()
      },
      true,
    )
  window.underTest = Object.assign(await mount(place), { touched })
}
