/** What is said to agents, in every language at once: for the library page, tests and tools. */
import * as en from './reader/en'
import * as fa from './reader/fa'
import * as zhHans from './reader/zh-Hans'
import * as zhHant from './reader/zh-Hant'
import { addReader } from './reader-texts'

addReader('en', en)
addReader('fa', fa)
addReader('zh-Hans', zhHans)
addReader('zh-Hant', zhHant)
