/** A text area bound by Vue's `v-model`. */
import { createApp, h, ref, vModelText, withDirectives } from 'vue'
import type { Mount } from '../mounted'

export const mount: Mount = (place) => {
  const text = ref('')
  // What the template `<textarea v-model="text">` compiles to.
  const app = createApp({
    render: () =>
      withDirectives(
        h('textarea', {
          rows: 4,
          'onUpdate:modelValue': (value: string) => {
            text.value = value
          },
        }),
        [[vModelText, text.value]],
      ),
  })
  app.mount(place)
  return { host: place.querySelector('textarea') as HTMLElement, model: () => text.value.split('\n') }
}
