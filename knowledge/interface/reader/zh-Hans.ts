/** What an agent who reads this language is shown: one script, loaded when it is the language of the panel. */
export { default as rules } from '../../languages/zh-Hans/compliance-words.json'
export { default as words } from '../../languages/zh-Hans/interface.json'
export { default as note } from '../../languages/zh-Hans/note.json'
export { default as strategies } from '../../languages/zh-Hans/strategies.json'
