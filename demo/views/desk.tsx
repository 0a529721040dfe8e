/** The whole desk: rail, list, conversation, customer. */
import { open } from '../desk'
import { ContactCard } from './contact-card'
import { ConversationList } from './conversation-list'
import { Thread } from './thread'

export function Desk() {
  const conversation = open.value
  return (
    <div class="desk">
      <div class="rail">
        <img src="/harbour.svg" alt="Harbour Desk" width="32" height="32" />
      </div>
      <ConversationList />
      <main class="desk__main">
        {conversation ? (
          <>
            <Thread conversation={conversation} />
            <ContactCard contact={conversation.contact} />
          </>
        ) : (
          <p class="desk__nothing">Choose a conversation at the left.</p>
        )}
      </main>
    </div>
  )
}
