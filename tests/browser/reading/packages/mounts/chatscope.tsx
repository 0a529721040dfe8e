/** @chatscope/chat-ui-kit-react: messages in groups, with its own list of conversations. */
/** @jsxImportSource react */
import '@chatscope/chat-ui-kit-styles/dist/default/styles.min.css'
import {
  ChatContainer,
  Conversation,
  ConversationHeader,
  ConversationList,
  MainContainer,
  Message,
  MessageGroup,
  MessageInput,
  MessageList,
  MessageSeparator,
  Sidebar,
  TypingIndicator,
} from '@chatscope/chat-ui-kit-react'
import { createRoot } from 'react-dom/client'
import { AGENT, CUSTOMER, DAY, groups, type Mount, nameOf, PICTURE, settled } from '../scene'

export const mount: Mount = (place) => {
  createRoot(place).render(
    <MainContainer style={{ height: 640 }}>
      <Sidebar position="left">
        <ConversationList>
          <Conversation name={CUSTOMER} lastSenderName={CUSTOMER} info="Bye" />
          <Conversation name="Omar Reyes" lastSenderName="Omar Reyes" info="Thank you, that helped" />
          <Conversation name="Li Wei" lastSenderName={AGENT} info="It is back up" />
        </ConversationList>
      </Sidebar>
      <ChatContainer>
        <ConversationHeader>
          <ConversationHeader.Content userName={CUSTOMER} info="Active now" />
        </ConversationHeader>
        <MessageList typingIndicator={<TypingIndicator content="Nora is typing" />}>
          <MessageSeparator content={DAY} />
          {groups().map((group) => {
            const [start] = group
            if (!start) return null
            const direction = start.by === 'customer' ? 'incoming' : 'outgoing'
            return (
              <MessageGroup
                key={start.time}
                direction={direction}
                sender={nameOf(start)}
                sentTime={start.time}
              >
                <MessageGroup.Header>
                  {nameOf(start)} · {start.time}
                </MessageGroup.Header>
                <MessageGroup.Messages>
                  {group.map((said) => (
                    <Message
                      key={said.time + said.text}
                      model={{
                        direction,
                        position: 'single',
                        ...(said.picture
                          ? { type: 'image', payload: { src: PICTURE, alt: 'label', width: 120 } }
                          : { message: said.text.replaceAll('\n', '<br>') }),
                      }}
                    />
                  ))}
                </MessageGroup.Messages>
              </MessageGroup>
            )
          })}
        </MessageList>
        <MessageInput placeholder="Type message here" />
      </ChatContainer>
    </MainContainer>,
  )
  return settled()
}
