/** The built-in maps, in the order in which they are tried. A new desk's file is added here. */
import type { HelpdeskMap } from '../map'
import { chatwoot } from './chatwoot'
import { demo } from './demo'
import { freescout } from './freescout'

export const BUILT_IN_MAPS: readonly HelpdeskMap[] = [demo, chatwoot, freescout]
