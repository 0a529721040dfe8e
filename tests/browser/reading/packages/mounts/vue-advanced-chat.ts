/** vue-advanced-chat: a custom element with rooms and messages in its shadow root. */
import { register } from 'vue-advanced-chat'
import { AGENT, CUSTOMER, DAY, type Mount, nameOf, PICTURE, SCENE } from '../scene'

const users = [
  { _id: '1', username: AGENT, status: { state: 'online' } },
  { _id: '2', username: CUSTOMER, status: { state: 'online' } },
]

const room = (id: string, name: string) => ({
  roomId: id,
  roomName: name,
  avatar: PICTURE,
  users,
  lastMessage: { content: 'Thank you, that helped', senderId: '2', timestamp: '10:24' },
})

const messages = SCENE.map((said, at) => ({
  _id: `m${at}`,
  indexId: at,
  content: said.text,
  senderId: said.by === 'agent' ? '1' : '2',
  username: nameOf(said),
  date: DAY,
  timestamp: said.time,
  ...(said.picture
    ? { files: [{ name: 'label', type: 'svg', extension: 'svg', url: PICTURE, preview: PICTURE }] }
    : {}),
}))
messages.splice(5, 0, {
  _id: 'event',
  indexId: 99,
  content: 'Maya Brown raised the priority',
  senderId: '1',
  username: AGENT,
  date: DAY,
  timestamp: '10:10',
  ...{ system: true },
})

export const mount: Mount = async (place) => {
  register()
  const chat = document.createElement('vue-advanced-chat')
  place.append(chat)
  const rooms = [room('r1', CUSTOMER), room('r2', 'Omar Reyes'), room('r3', 'Li Wei')]
  Object.assign(chat, {
    height: '640px',
    currentUserId: '1',
    rooms: JSON.stringify(rooms),
    roomsLoaded: true,
    roomId: 'r1',
  })
  await new Promise((resolve) => setTimeout(resolve, 300))
  Object.assign(chat, { messages: JSON.stringify(messages), messagesLoaded: true })
  await new Promise((resolve) => setTimeout(resolve, 800))
}
