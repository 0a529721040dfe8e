/**
 * Request Tracker 6 (self-hosted on any domain).
 *
 * Read from the product's source, 2025-06. The history is that of version 5 with a dash in the headings; the
 * editor is CKEditor 5 in the page itself.
 */
import type { HelpdeskMap } from '../map'
import { requestTracker5 } from './request-tracker-5'

export const requestTracker6: HelpdeskMap = {
  ...requestTracker5,
  name: 'request-tracker-6',
  fingerprint: ['.Ticket-transaction, [name="UpdateContent"]', '[data-bs-toggle], .ck-editor__editable'],
  evidence: 'code',
  text: {
    ...requestTracker5.text,
    strip: [...(requestTracker5.text.strip ?? []), '.metadata .actions', '.time-taken'],
  },
  replyBox: {
    ...requestTracker5.replyBox,
    editors: [
      '.messagebox-container .ck-editor__editable[contenteditable="true"]',
      'form .ck-editor__editable[contenteditable="true"]',
      'textarea#UpdateContent, textarea[name="UpdateContent"]',
    ],
  },
}
