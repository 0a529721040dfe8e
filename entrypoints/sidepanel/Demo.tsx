/** The try-out conversation, drawn as a page that the panel reads. */
import { DemoConversation } from '../../components/DemoConversation'
import { demoScript } from '../../knowledge/interface/demo-conversation'
import type { PanelState } from './panel-state'

export function Demo({ state }: { state: PanelState }) {
  const language = state.preferences.language.value
  const t = state.preferences.t.value
  const { customer, messages } = demoScript(language)
  return (
    <DemoConversation
      language={language}
      customer={customer}
      messages={messages.map((message, index) => ({
        id: String(index),
        from: message.from === 'agent' ? 'agent' : 'customer',
        author: message.from === 'agent' ? t('read.role.agent') : customer,
        text: message.text,
      }))}
      onReady={state.conversation.demoPage.open}
      onLeave={() => state.leaveDemo()}
    />
  )
}
