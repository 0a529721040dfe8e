/** What an agent who reads this language is shown: one script, loaded when it is the language of the panel. */
export { default as rules } from '../../languages/fa/compliance-words.json'
export { default as words } from '../../languages/fa/interface.json'
export { default as note } from '../../languages/fa/note.json'
export { default as strategies } from '../../languages/fa/strategies.json'
