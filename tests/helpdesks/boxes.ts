/** Reply boxes of desks that have internal notes, in each mode, as their markup stands around the editor. */

export interface BoxFixture {
  desk: string
  mode: string
  audience: 'public' | 'note' | 'unsure'
  html: string
  /** What the words around the box tell without the map; the same, or `unsure`, unless said otherwise. */
  byWords?: 'public' | 'note' | 'unsure'
}

const PROSE = '<div class="ProseMirror" contenteditable="true"><p><br></p></div>'
const WOOT =
  '<div class="ProseMirror ProseMirror-woot-style" contenteditable="true"><p data-placeholder="Shift + enter for new line."><br></p></div>'
const TIPTAP =
  '<div class="editor-wrapper"><div class="tiptap ProseMirror" contenteditable="true"><p><br></p></div></div>'
const chatwoot = (mode: string, send: string): string =>
  `<div class="reply-box ${mode}"><button class="flex"><div>Reply</div><div>Private Note</div></button>${WOOT}<button type="submit">${send} (↵)</button></div>`
const libredesk = (chosen: string, reply = 'Reply', note = 'Private note'): string =>
  `<div class="flex"><div role="tablist"><button role="tab" id="reka-tabs-v-3-trigger-reply" data-state="${chosen === 'reply' ? 'active' : 'inactive'}">${reply}</button><button role="tab" id="reka-tabs-v-3-trigger-private_note" data-state="${chosen === 'note' ? 'active' : 'inactive'}">${note}</button></div><input type="text" placeholder="Email addresses separated by comma">${TIPTAP}<button>Send</button></div>`
const freescout = (note: boolean): string =>
  `<div class="conv-reply-block ${note ? 'conv-note-block' : ''}"><form class="form-reply"><input type="hidden" name="is_note" value="${note ? '1' : ''}"><div class="conv-recipient"${note ? ' hidden' : ''}><label for="cc">Cc</label><input id="cc" name="cc"></div><div class="alert"><a href="#">Switch to a note</a></div><div class="note-editor note-frame panel"><div class="note-toolbar"><button class="note-btn">B</button></div><div class="note-editing-area"><textarea class="note-codable" hidden></textarea><div class="note-editable" contenteditable="true"><div>a draft</div></div></div></div><textarea id="body" name="body" hidden></textarea></form><div id="editor_bottom_toolbar"><button class="btn btn-send-text"${note ? ' hidden' : ''}>Send Reply</button><button class="btn btn-add-note-text"${note ? '' : ' hidden'}>Add Note</button></div></div>`
const zammad = (note: boolean): string =>
  `<div class="article-new"><form class="article-add ${note ? 'is-internal' : 'is-public'}" data-type="${note ? 'note' : 'email'}"><input type="hidden" name="internal" value="${note}"><div class="internal-border"><div${note ? ' hidden' : ''}><label>To</label><input name="to"></div><div class="textBubble"><div class="js-textarea articleNewEdit-body" contenteditable="true" data-name="body"><p>a draft</p><blockquote type="cite">Where is it?</blockquote></div></div></div></form></div>`
const zammadDesktop = (head: string, body: string, visibility: string): string =>
  `<div><h2 id="article-reply-form-title" hidden>Reply</h2><div data-test-id="article-reply-stripes-panel"><div id="ticketArticleReplyForm"><div class="${head}"><button aria-label="Visibility">${visibility}</button></div><div class="${body}">${PROSE}</div></div></div></div>`
const osticket = (chosen: 'reply' | 'note'): string =>
  `<ul class="tabs"><li class="${chosen === 'reply' ? 'active' : ''}"><a id="post-reply-tab" href="#reply">Post Reply</a></li><li class="${chosen === 'note' ? 'active' : ''}"><a id="post-note-tab" href="#note">Post Internal Note</a></li></ul><form id="reply"${chosen === 'reply' ? '' : ' hidden'}><input name="cc"><div class="redactor-in" contenteditable="true"><p>Dear Nora</p><blockquote>Where is it?</blockquote></div><textarea id="response" hidden></textarea><input type="submit" value="Post Reply"></form><form id="note"${chosen === 'note' ? '' : ' hidden'}><input name="title" id="title"><div class="redactor-in" contenteditable="true"></div><textarea id="internal_note" hidden></textarea><input type="submit" value="Post Note"></form>`
const rt = (chosen: 'response' | 'private', editor: string): string =>
  `<form action="Update.html"><select name="UpdateType" id="UpdateType"><option value="private"${chosen === 'private' ? ' selected' : ''}>Comments (Not sent to requestors)</option><option value="response"${chosen === 'response' ? ' selected' : ''}>Reply to requestors</option></select><input name="UpdateCc"><input name="UpdateSubject"><div class="messagebox-container action-${chosen}">${editor}</div><input type="submit" name="SubmitTicket" value="Update Ticket"></form>`
const RT_TEXT =
  '<textarea id="UpdateContent" name="UpdateContent" class="messagebox">On Friday Nora wrote:\n> Where is it?</textarea>'
const RT_CK5 =
  '<div class="ck ck-content ck-editor__editable" contenteditable="true" role="textbox"><p>a draft</p></div>'
const zendesk = (channel: string, label: string, box = 'omnicomposer-rich-text-ckeditor'): string =>
  `<div class="ticket-panes-grid-layout" data-is-active="true"><button data-test-id="omnichannel-channel-switcher-button" data-channel="${channel}" aria-label="${label}">${label}</button><div data-test-id="${box}" contenteditable="true" role="textbox"><p><br></p></div></div>`
const crisp = (chosen: string): string =>
  `<div class="c-base-tabs">${['reply', 'note'].map((tab) => `<div name="${tab}" class="c-base-tabs__item c-base-tabs__item--${tab} ${tab === chosen ? 'c-base-tabs__item--active' : ''}">${tab}</div>`).join('')}</div><div class="c-editor-composer__field c-conversation-box-field__field-composer-field" contenteditable="true" data-lexical-editor="true"><p><br></p></div>`
const intercom = (inner: string): string => `<div data-conversation-reply-composer>${inner}</div>`
const EMBER =
  '<div class="ProseMirror embercom-prosemirror-composer-editor" contenteditable="true"><p><br></p></div>'
const intercomTabs = (chosen: string): string =>
  `<div class="tabs"><a class="${chosen === 'reply' ? 'o__selected' : ''}" data-intercom-target="comment-tab">R</a><a class="${chosen === 'note' ? 'o__selected' : ''}" data-intercom-target="note-tab">N</a></div>${EMBER}`
const hubspot = (chosen: string): string =>
  `<div>${['Message', 'Comment'].map((tab) => `<button role="tab" aria-selected="${tab === chosen}">${tab}</button>`).join('')}<div data-test-id="rte-content" class="ProseMirror" contenteditable="true"><p><br></p></div></div>`
const froala = (buttons: string): string =>
  `<div class="reply-form"><div class="fr-element fr-view" contenteditable="true"><p><br></p></div>${buttons}</div>`

export const BOXES: readonly BoxFixture[] = [
  { desk: 'demo', mode: 'reply', audience: 'public', html: `<div class="composer">${PROSE}</div>` },
  {
    desk: 'demo',
    mode: 'note',
    audience: 'note',
    html: `<div class="composer composer--note">${PROSE}</div>`,
  },
  { desk: 'chatwoot', mode: 'reply', audience: 'public', html: chatwoot('', 'Send') },
  { desk: 'chatwoot', mode: 'note', audience: 'note', html: chatwoot('is-private', 'Add Note') },
  {
    desk: 'chatwoot',
    mode: 'note after a renamed class',
    audience: 'unsure',
    html: chatwoot('is-hushed', 'Add Note'),
    byWords: 'note',
  },
  { desk: 'libredesk', mode: 'reply', audience: 'public', html: libredesk('reply') },
  { desk: 'libredesk', mode: 'note', audience: 'note', html: libredesk('note') },
  {
    desk: 'libredesk',
    mode: 'note in Persian',
    audience: 'note',
    html: libredesk('note', 'پاسخ', 'یادداشت خصوصی'),
  },
  { desk: 'freescout', mode: 'reply', audience: 'public', html: freescout(false) },
  { desk: 'freescout', mode: 'note', audience: 'note', html: freescout(true) },
  { desk: 'zammad', mode: 'reply', audience: 'public', html: zammad(false) },
  { desk: 'zammad', mode: 'note', audience: 'note', html: zammad(true) },
  {
    desk: 'zammad',
    mode: 'reply in the new interface',
    audience: 'public',
    html: zammadDesktop('border', 'border', 'Public'),
  },
  {
    desk: 'zammad',
    mode: 'note in the new interface',
    audience: 'note',
    html: zammadDesktop('border', 'bg-stripes', 'Internal'),
  },
  {
    desk: 'zammad',
    mode: 'note whose stripe is beside',
    audience: 'note',
    html: zammadDesktop('border-stripes', '', 'Internal'),
  },
  { desk: 'osticket', mode: 'reply', audience: 'public', html: osticket('reply') },
  { desk: 'osticket', mode: 'note', audience: 'note', html: osticket('note') },
  { desk: 'request-tracker-5', mode: 'reply', audience: 'public', html: rt('response', RT_TEXT) },
  {
    desk: 'request-tracker-5',
    mode: 'comment',
    audience: 'note',
    html: rt('private', RT_TEXT),
  },
  { desk: 'request-tracker-6', mode: 'reply', audience: 'public', html: rt('response', RT_CK5) },
  {
    desk: 'request-tracker-6',
    mode: 'comment',
    audience: 'note',
    html: rt('private', RT_CK5),
  },
  { desk: 'zendesk', mode: 'reply', audience: 'public', html: zendesk('web', 'Email') },
  { desk: 'zendesk', mode: 'note', audience: 'note', html: zendesk('internal', 'Internal note') },
  {
    desk: 'zendesk',
    mode: 'messaging',
    audience: 'public',
    html: zendesk('native_messaging', 'Messaging', 'omnicomposer-plain-text-ckeditor'),
  },
  { desk: 'zendesk', mode: 'an unknown channel', audience: 'unsure', html: zendesk('x', 'X') },
  { desk: 'crisp', mode: 'reply', audience: 'public', html: crisp('reply') },
  { desk: 'crisp', mode: 'note', audience: 'note', html: crisp('note') },
  {
    desk: 'helpscout',
    mode: 'reply',
    audience: 'public',
    html: '<div data-cy="ConvoEditor"><div role="textbox" aria-label="Reply Editor" data-slate-editor="true" contenteditable="true"></div></div>',
  },
  {
    desk: 'helpscout',
    mode: 'note',
    audience: 'note',
    html: '<div data-cy="ConvoEditor"><div role="textbox" aria-label="Note Editor" data-slate-editor="true" contenteditable="true"></div></div>',
  },
  {
    desk: 'intercom',
    mode: 'note, older',
    audience: 'note',
    html: intercom(`<div class="conversation__text o__note">${EMBER}</div>`),
  },
  { desk: 'intercom', mode: 'reply, older tabs', audience: 'public', html: intercom(intercomTabs('reply')) },
  { desk: 'intercom', mode: 'note, older tabs', audience: 'note', html: intercom(intercomTabs('note')) },
  { desk: 'intercom', mode: 'today, without words', audience: 'unsure', html: intercom(EMBER) },
  {
    desk: 'intercom',
    mode: 'today, with a switch that says note',
    audience: 'note',
    html: intercom(`<button aria-pressed="true">Note</button>${EMBER}`),
  },
  { desk: 'hubspot', mode: 'message', audience: 'public', html: hubspot('Message') },
  { desk: 'hubspot', mode: 'comment', audience: 'note', html: hubspot('Comment'), byWords: 'unsure' },
  {
    desk: 'hubspot',
    mode: 'without tabs',
    audience: 'unsure',
    html: '<div data-test-id="rte-content" contenteditable="true"></div>',
  },
  { desk: 'freshdesk', mode: 'an open box', audience: 'unsure', html: froala('<button>Send</button>') },
  {
    desk: 'freshdesk',
    mode: 'a box whose button adds a note',
    audience: 'note',
    html: froala('<button>Add note</button><button>Cancel</button>'),
  },
  {
    desk: 'livechat',
    mode: 'a box',
    audience: 'unsure',
    html: '<div><div contenteditable="true" role="textbox"></div><button aria-label="Send">Send</button></div>',
  },
  {
    desk: 'livechat',
    mode: 'a box in private mode',
    audience: 'note',
    html: '<div><button aria-pressed="true">Private mode</button><div contenteditable="true" role="textbox"></div></div>',
  },
  {
    desk: 'tawkto',
    mode: 'a box',
    audience: 'unsure',
    html: '<div class="tawk-message-input-header">Message</div><div class="tawk-message-input" contenteditable="true"></div>',
  },
  {
    desk: 'qiyu',
    mode: 'a box',
    audience: 'unsure',
    html: '<div class="ql-container"><div class="ql-editor" contenteditable="true"></div></div><button>发送</button>',
  },
  {
    desk: 'qiyu',
    mode: 'a box with a note tab that is not chosen',
    audience: 'public',
    html: '<div><span role="tab" aria-selected="true">回复</span><span role="tab" aria-selected="false">备注</span><div class="ql-editor" contenteditable="true"></div></div>',
  },
  {
    desk: 'salesforce',
    mode: 'a box',
    audience: 'unsure',
    html: '<div class="slds-template__container"><div class="lafSinglePaneWindowManager"><div class="windowViewMode-normal"><ul><li class="slds-chat-listitem"></li></ul><textarea></textarea></div></div></div>',
  },
  {
    desk: 'meta-business-suite',
    mode: 'reply',
    audience: 'public',
    html: '<div role="textbox" contenteditable="true" data-lexical-editor="true" aria-placeholder="Reply in Messenger…"></div>',
  },
  {
    desk: 'gorgias',
    mode: 'a box',
    audience: 'unsure',
    html: '<div class="public-DraftEditor-content" contenteditable="true" role="textbox"></div>',
  },
]

/** Modes of which no facts are published, by desk: there a box without words stays unsure. */
export const UNKNOWN_MODES: Record<string, string> = {
  freshdesk: 'Only the editor is known; what a reply looks like beside a note is not.',
  livechat: 'Notes and private mode are in the vendor’s manual; their markup in no source.',
  tawkto: 'Three sources know the editor, none what stands around a whisper or note.',
  qiyu: 'Whether the box ever writes internal notes is not known.',
  salesforce: 'The console’s own editor is not known, and its feed has internal posts.',
  'salesforce-console': 'Only the address is known; the feed has internal posts.',
  gorgias: 'Bubbles are known, the reply editor is not.',
  front: 'Only the address is known; comments are internal.',
  freshchat: 'Only the address is known; it has private notes.',
  'meta-business-suite': 'A reply names its channel; what an internal note looks like is not published.',
  wangwang: 'The program’s own field is not in the page.',
}
