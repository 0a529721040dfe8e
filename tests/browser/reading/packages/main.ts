/** Mounts the chat package that the address names and says when it has settled. */
import type { Mount } from './scene'

const mounts = import.meta.glob<{ mount: Mount }>('./mounts/*.ts*')

const name = new URLSearchParams(location.search).get('package') ?? ''
const load = mounts[`./mounts/${name}.ts`] ?? mounts[`./mounts/${name}.tsx`]
const place = document.getElementById('place')
if (load && place) {
  const { mount } = await load()
  await mount(place)
  document.body.dataset.mounted = name
}
