/** react-chat-elements: one box a message, a list of chats beside it. */
/** @jsxImportSource react */
import 'react-chat-elements/dist/main.css'
import { createRef } from 'react'
import { ChatList, Input, MessageList, Navbar } from 'react-chat-elements'
import { createRoot } from 'react-dom/client'
import { CUSTOMER, DAY, type Mount, momentOf, nameOf, PICTURE, SCENE, settled } from '../scene'

const chats = [CUSTOMER, 'Omar Reyes', 'Li Wei'].map((title, at) => ({
  id: at,
  avatar: PICTURE,
  alt: title,
  title,
  subtitle: 'Thank you, that helped',
  date: new Date('2026-11-21T10:24:00'),
  unread: at,
}))

const messages = [
  { position: 'center', type: 'system', text: DAY },
  ...SCENE.map((said) => ({
    id: said.time + said.text,
    position: said.by === 'customer' ? 'left' : 'right',
    type: said.picture ? 'photo' : 'text',
    title: nameOf(said),
    text: said.text,
    date: momentOf(said),
    dateString: said.time,
    status: 'read',
    ...(said.picture ? { data: { uri: PICTURE, width: 120, height: 80 } } : {}),
  })),
]

export const mount: Mount = (place) => {
  createRoot(place).render(
    <div style={{ display: 'flex', height: 640 }}>
      <div style={{ width: 260 }}>
        <ChatList id="chats" className="chat-list" dataSource={chats} lazyLoadingImage="" />
      </div>
      <div style={{ flex: 1, display: 'flex', flexDirection: 'column', background: '#eee', minWidth: 0 }}>
        <Navbar type="light" left={<span>{CUSTOMER}</span>} />
        <div style={{ flex: 1, overflow: 'auto' }}>
          <MessageList
            className="message-list"
            lockable
            toBottomHeight="100%"
            referance={createRef()}
            dataSource={messages as never}
          />
        </div>
        <Input placeholder="Type here..." multiline maxHeight={100} />
      </div>
    </div>,
  )
  return settled()
}
