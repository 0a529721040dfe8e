/** The declarative description of a helpdesk page: plain JSON, whether built in, found or taught. */
import type { Role, Transcript } from '../copilot/transcript'

/** Version of the format; written into exported maps. */
export const MAP_VERSION = 1

export type Channel = Transcript['channel']

/**
 * Where a value stands. Without `selector` it is the element the search starts from; without
 * `attribute` it is the element's text. `pattern` (a regular expression) picks its first group.
 */
export interface ValueSource {
  selector?: string
  /** Where `selector` is looked for; the default is the item for messages and the page for the rest. */
  in?: 'item' | 'ancestor' | 'conversation' | 'page'
  /** With `in: 'ancestor'`: what is wanted inside that ancestor. */
  inside?: string
  attribute?: string
  pattern?: string
}

/** The conversation's identity from the address: `pattern` is run over path, query and fragment. */
export interface UrlSource {
  url: string
}

/**
 * Whose name an author must equal: the customer's or the logged-in agent's as the page tells them beside the
 * conversation, or, where the page does not name the customer, that of the first to write who is not known as
 * somebody else. Decided after grouped messages have got their author from a neighbour (`carry.author`). An agent's
 * address is compared with `address`: the same one, or one of the same company.
 */
export type AuthorMatch = 'customer' | 'agent' | 'first'

/**
 * One rule for a message's role; the first that holds wins. `skip` drops the item (day lines, drafts).
 * `on` says where the selector must match: the item, something inside it, or something around it.
 * `text` (a regular expression) must also be found in the matched element.
 */
export type RoleRule =
  | { role: Role | 'skip'; on: 'item' | 'inside' | 'ancestor'; selector: string; text?: string }
  | { role: Role; side: 'start' | 'end' | 'center' }
  | { role: Role; authorIs: AuthorMatch }

/** A sign that tells for whom the reply box writes. All signs that hold must agree, else it is unsure. */
export interface AudienceSign {
  audience: 'public' | 'note'
  /** `box`: the editor itself; `around`: an ancestor; `near`: inside `replyBox.scope`; `page`: anywhere. */
  on: 'box' | 'around' | 'near' | 'page'
  selector: string
  /** A regular expression that the matched element's text must contain. */
  text?: string
}

export interface HelpdeskMap {
  version: typeof MAP_VERSION
  /** File name of a built-in map; `found` or `taught` otherwise. */
  name: string
  displayName: string
  /** Host names (`app.desk.example`, `*.desk.example`), each with an optional start of the path after it. */
  hosts?: string[]
  /** Selectors that must all be on the page, for desks that run on any domain. */
  fingerprint?: string[]
  /**
   * Facts behind the map: seen on the running product, read from code, or none. A map without evidence of the
   * messages lends its name, id, customer fields and reply box to the map that is found in its page.
   */
  evidence?: 'running' | 'code' | 'none'
  /** Elements whose open shadow root or same-origin frame is entered, outermost first. */
  within?: string[]
  conversation: {
    /** Ordered fallbacks for the element that holds one conversation. */
    panes: string[]
    id: (UrlSource | ValueSource)[]
    /** True when all sources together make the id, as no single one is certain. */
    all?: boolean
    /** A value of a pane that must equal the id when several panes are mounted. */
    paneId?: ValueSource
  }
  /** Ordered fallbacks for a message item, newest spelling first. */
  items: string[]
  /** Lines between messages that say the day ("Yesterday"); used for times without a date. */
  dayLines?: string
  /** Something in the conversation that says that older messages are not loaded. */
  older?: string
  messageId?: ValueSource[]
  roles: RoleRule[]
  /** Role of an item that no rule fits; `skip` drops it. */
  otherwise: Role | 'skip'
  author?: ValueSource[]
  /** The writer's mail address, for desks that tell roles by it. */
  address?: ValueSource[]
  time?: ValueSource[]
  text: {
    /** Ordered fallbacks; every outermost match in an item is read. `:scope` is the item itself. */
    selectors: string[]
    /** Never part of what was written: avatars, buttons, read marks. */
    strip?: string[]
    /** Quoted mail, signatures and "read more" folds. */
    quoted?: string[]
  }
  /** `by-place`: by where rows stand on the screen, for lists that place their rows by style. */
  order: 'document' | 'newest-first' | 'by-time' | 'by-place'
  /** True where messages leave the page when they are scrolled away: what was read before is kept. */
  virtualised?: boolean
  /**
   * Which neighbour of the same role lends an author or a time to a message that has none. `role`: a message that
   * no role rule fits is grouped with the one before and has its role.
   */
  carry?: { author?: 'previous' | 'next'; time?: 'previous' | 'next'; role?: 'previous' }
  /** `unless`: another channel where such an element (with such a text) is on the page. */
  channel: { is: Channel; unless?: { selector: string; text?: string; channel: Channel }[] }
  customer?: {
    name?: ValueSource[]
    email?: ValueSource[]
    phone?: ValueSource[]
    /** Labelled rows ("Plan": "Pro"); `named` is the label of rows that have none in the page. */
    other?: { row: string; label?: string; named?: string; value: string }[]
  }
  /** Name (or address) of the agent at the desk, for desks that tell roles by it. */
  agent?: { name?: ValueSource[] }
  replyBox: {
    /** Ordered fallbacks for the editor. */
    editors: string[]
    /**
     * Further editors that stand in another root than the conversation, and the way there from the page's document
     * (as the map's `within`; empty for the document itself).
     */
    apart?: { within: string[]; editors: string[] }
    /** The block around the editor with its tabs and buttons. */
    scope?: string
    signs: AudienceSign[]
    /**
     * Where no sign holds: `public` only where the desk has no internal notes; `unsure` where it has, unless the
     * words around the box tell; `by-words` where that is not known: public unless they speak of notes.
     */
    otherwise: 'public' | 'unsure' | 'by-words'
  }
  /**
   * True when customer and agent cannot be told apart for certain; where rules compare the author, only as long
   * as none of the names is found in the conversation.
   */
  sidesUnsure?: boolean
  /** True when the agent swapped the sides. */
  swapped?: boolean
}
