/** deep-chat: a custom element whose shadow root holds messages and input; "user" is the person at the page. */
import 'deep-chat'
import { AGENT, CUSTOMER, type Mount, PICTURE, SCENE } from '../scene'

const history = SCENE.map((said) => ({
  role: said.by === 'agent' ? 'user' : 'ai',
  ...(said.picture ? { files: [{ src: PICTURE, type: 'image' }] } : { text: said.text }),
}))

export const mount: Mount = async (place) => {
  const chat = document.createElement('deep-chat')
  Object.assign(chat, {
    history,
    demo: true,
    names: { ai: { text: CUSTOMER }, user: { text: AGENT } },
    avatars: true,
  })
  chat.style.cssText = 'width: 100%; height: 600px; border: 0'
  place.append(chat)
  await new Promise((resolve) => setTimeout(resolve, 1000))
}
