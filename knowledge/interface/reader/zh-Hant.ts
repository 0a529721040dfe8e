/** What an agent who reads this language is shown: one script, loaded when it is the language of the panel. */
export { default as rules } from '../../languages/zh-Hant/compliance-words.json'
export { default as words } from '../../languages/zh-Hant/interface.json'
export { default as note } from '../../languages/zh-Hant/note.json'
export { default as strategies } from '../../languages/zh-Hant/strategies.json'
