/** What an agent who reads this language is shown: one script, loaded when it is the language of the panel. */
export { default as rules } from '../../languages/en/compliance-words.json'
export { default as words } from '../../languages/en/interface.json'
export { default as note } from '../../languages/en/note.json'
export { default as strategies } from '../../languages/en/strategies.json'
