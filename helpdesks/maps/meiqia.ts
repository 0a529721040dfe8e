/** 美洽 (Meiqia): app.meiqia.com/chat. Read from public code, one tool: the address only. */
import { namedOnly } from '../named-only'

export const meiqia = namedOnly('meiqia', '美洽', ['app.meiqia.com/chat'])
