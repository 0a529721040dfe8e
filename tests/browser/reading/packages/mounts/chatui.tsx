/** @chatui/core: the message list of a Chinese customer-service design, with quick replies above its input. */
/** @jsxImportSource react */
import '@chatui/core/dist/index.css'
import Chat, { Bubble, type MessageProps } from '@chatui/core'
import { createRoot } from 'react-dom/client'
import { CUSTOMER, DAY, type Mount, momentOf, nameOf, PICTURE, SCENE } from '../scene'

const messages = [
  { _id: 'day', type: 'system', content: { text: DAY } },
  ...SCENE.map((said, at) => ({
    _id: `m${at}`,
    type: said.picture ? 'image' : 'text',
    content: said.picture ? { picUrl: PICTURE } : { text: said.text },
    position: said.by === 'customer' ? ('left' as const) : ('right' as const),
    user: { name: nameOf(said), avatar: PICTURE },
    createdAt: momentOf(said).getTime(),
    hasTime: at % 3 === 0,
  })),
]

function draw({ type, content }: MessageProps) {
  if (type === 'image')
    return (
      <Bubble type="image">
        <img src={content.picUrl} alt="" />
      </Bubble>
    )
  return <Bubble content={content.text} />
}

export const mount: Mount = async (place) => {
  createRoot(place).render(
    <div style={{ height: 640 }}>
      <Chat
        locale="en-US"
        navbar={{ title: CUSTOMER }}
        messages={messages}
        renderMessageContent={draw}
        quickReplies={[{ name: 'Track a parcel' }, { name: 'Return a parcel' }, { name: 'Opening hours' }]}
        onSend={() => undefined}
      />
    </div>,
  )
  await new Promise((resolve) => setTimeout(resolve, 800))
}
