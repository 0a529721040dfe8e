/**
 * 1688 旺旺 web, the frame by itself: opened as a page of its own (one published script does so, 2023), or in a
 * page that may not look into it.
 */
import type { HelpdeskMap } from '../map'
import { alibaba1688 } from './alibaba-1688'

const { within: _frame, ...inside } = alibaba1688

export const alibaba1688Frame: HelpdeskMap = {
  ...inside,
  name: 'alibaba-1688-frame',
  hosts: ['air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im_core/'],
}
