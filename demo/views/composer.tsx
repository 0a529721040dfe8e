/** The reply box: reply or internal note over one editor. */
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Conversation } from '../conversation'
import { mode, send } from '../desk'
import { clearEditor, editorText, format, isEmpty, mountEditor, showDraft } from '../editor'

function sendDraft(): void {
  const text = editorText()
  if (text.trim() === '') return
  send(text)
  clearEditor()
}

function ModeSwitch() {
  return (
    <div class="composer__modes" role="tablist" aria-label="Kind of message">
      {(['reply', 'note'] as const).map((kind) => (
        <button
          key={kind}
          type="button"
          role="tab"
          class="composer__mode"
          aria-selected={mode.value === kind}
          onClick={() => {
            mode.value = kind
          }}
        >
          {kind === 'reply' ? 'Reply' : 'Internal note'}
        </button>
      ))}
    </div>
  )
}

function Toolbar() {
  return (
    <div class="composer__tools" role="toolbar" aria-label="Formatting">
      <button type="button" title="Bold" onClick={() => format('bold')}>
        <b>B</b>
      </button>
      <button type="button" title="Italic" onClick={() => format('italic')}>
        <i>I</i>
      </button>
      <button type="button" title="Bulleted list" onClick={() => format('bulletList')}>
        •
      </button>
      <button type="button" title="Numbered list" onClick={() => format('orderedList')}>
        1.
      </button>
    </div>
  )
}

export function Composer({ conversation }: { conversation: Conversation }) {
  const element = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => (element.current ? mountEditor(element.current, sendDraft) : undefined), [])
  // Before the screen is painted: a new conversation is never seen with the old draft.
  const key = `${conversation.id}/${mode.value}`
  useLayoutEffect(() => showDraft(key), [key])
  const isNote = mode.value === 'note'
  const placeholder = isNote ? 'Write a note only colleagues see' : `Reply to ${conversation.contact.name}`
  return (
    <form
      class={`composer ${isNote ? 'composer--note' : ''}`}
      onSubmit={(event) => {
        event.preventDefault()
        sendDraft()
      }}
    >
      <ModeSwitch />
      <div class="composer__box">
        <div class="composer__editor" ref={element} />
        {isEmpty.value && (
          <div class="composer__placeholder" aria-hidden="true">
            {placeholder}
          </div>
        )}
      </div>
      <div class="composer__foot">
        <Toolbar />
        <span class="composer__hint">Ctrl + Enter</span>
        <button type="submit" class="composer__send" disabled={isEmpty.value}>
          {isNote ? 'Add note' : 'Send'}
        </button>
      </div>
    </form>
  )
}
