import { createDetector } from '../../../copilot/detect'
import { readFacts } from '../../../copilot/facts/read-facts'
import { readNote } from '../../../copilot/note/read-content'
import { readPromises } from '../../../copilot/promises/read-promises'
export { createDetector, readFacts, readNote, readPromises }
