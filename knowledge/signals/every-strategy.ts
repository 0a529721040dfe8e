/** The strategy texts of every language, for replies, which name a topic in the customer's language. */
import en from '../languages/en/strategies.json'
import fa from '../languages/fa/strategies.json'
import hans from '../languages/zh-Hans/strategies.json'
import hant from '../languages/zh-Hant/strategies.json'
import { STRATEGIES } from './strategy-data'

STRATEGIES.add('en', en)
STRATEGIES.add('fa', fa)
STRATEGIES.add('zh-Hans', hans)
STRATEGIES.add('zh-Hant', hant)
