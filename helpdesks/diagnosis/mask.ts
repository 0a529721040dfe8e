/** Masks names of a page's structure, so that no word, name or number of a conversation stands in a diagnosis. */
import type { Transcript } from '../../copilot/transcript'

export type Mask = (name: string) => string

/** Text of a page looked through for words that must not be repeated. */
const PAGE_LIMIT = 300_000
const NAME_LIMIT = 60

/** Words of markup: kept although a page may also show them. */
const MARKUP = new Set(
  `action active actions activity admin agent align app area article aside assigned attachment attachments attr author
  avatar away back badge bar base block body bold border bottom box bubble bubbles button buttons card cell center chat
  chats class clear client close closed col collapse column comment comments compose composer contact contacts container
  content conv conversation conversations count cover current custom customer customers dark data date day default delivery desk
  detail details dialog dir direction display divider draft drop edit editable editor email empty end entry error event
  events expand external fade feed field file files fill first fixed flex float focus footer form frame full grid group
  groups grow handle head header height help hidden hide history hover html icon icons id image images img in inbox incoming
  info inline inner input inside internal is item items justify key label large last layout left light line link list live
  load loading log logs main mail mark max me media member menu message messages meta mid min mine mode modal more msg name
  names nav new next nick note notes notice off on open operator option order outer out outgoing overlay own padding page
  pane panel paragraph part parts peer photo picture placeholder plain popup position post preview primary private profile
  public quote quoted range reaction read reader ready received receipt recipient region relative reply request requester
  resize response rich right role room root row rows scroll scrollable search section seen select selected self send sender
  sending sent separator shadow share show side sidebar single size slot small sort source span stack start state status step
  sticky stream strong style sub subject submit summary support sys system tab table tabs tag tags target template test text
  textarea textbox theme thread threads ticket time timeline timestamp title to toggle tool toolbar top transcript type
  unread up upload url user username users value video view viewport visible visitor voice wrap wrapper write
  testid qa msgid uid uuid sid ref`.split(/\s+/u),
)

/** A mask for the names of one page: built anew for every diagnosis. */
export function maskFor(document: Document, transcript: Transcript | null): Mask {
  const shown = new Set<string>()
  const people = new Set<string>()
  addWords(pageText(document), shown)
  for (const { text, author, timeText } of transcript?.messages ?? []) {
    addWords(`${text}\n${timeText ?? ''}`, shown)
    addPerson(author, people)
  }
  const { name, email, phone, other } = transcript?.customer ?? {}
  addPerson(name, people)
  addPerson(email, people)
  addWords(
    `${phone ?? ''} ${Object.entries(other ?? {})
      .flat()
      .join(' ')}`,
    shown,
  )

  const isPersonal = (word: string): boolean => {
    if (people.has(word)) return true
    for (const person of people) if (person.length >= 4 && word.includes(person)) return true
    return false
  }
  const masked = (word: string): string => {
    const plain = word.toLowerCase()
    if (isPersonal(plain)) return '…'
    return MARKUP.has(plain) || !shown.has(plain) ? word : '…'
  }
  return (name) =>
    name
      .slice(0, NAME_LIMIT)
      .replace(/\P{ASCII}+/gu, '…')
      .replace(/\d+/gu, '#')
      .replace(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/gu, masked)
}

function pageText(document: Document): string {
  const { body } = document
  if (!body) return ''
  const walker = document.createTreeWalker(body, 4)
  let text = document.title.slice(0, 500)
  for (let node = walker.nextNode(); node && text.length < PAGE_LIMIT; node = walker.nextNode())
    text += `\n${(node as Text).data.slice(0, 2000)}`
  return text
}

function addWords(text: string, words: Set<string>): void {
  for (const [word] of text.slice(0, PAGE_LIMIT).matchAll(/\p{L}{2,40}/gu)) {
    words.add(word.toLowerCase())
    // A handle such as "NoraKeller" is written in class names in parts.
    for (const [part] of word.matchAll(/\p{Lu}?\p{Ll}{2,}/gu)) words.add(part.toLowerCase())
  }
}

/** A person's name by its words, and joined as in a handle. */
function addPerson(name: string | undefined, people: Set<string>): void {
  const words = [...(name ?? '').slice(0, 200).matchAll(/\p{L}{2,40}/gu)].map(([word]) => word.toLowerCase())
  // A desk may call everybody by their part: "Customer" is nobody's name.
  for (const word of words) if (!MARKUP.has(word)) people.add(word)
  if (words.length > 1) people.add(words.join(''))
}
