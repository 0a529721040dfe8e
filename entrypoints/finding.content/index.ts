/**
 * The search for a conversation in a page that no map describes: put into a frame only when its own script wants
 * it, so that desks that are known carry none of it.
 */
import { defineContentScript } from '#imports'
import { finder } from '../../helpdesks/find'
import { offerFinder } from '../../platform/lend-finder'

export default defineContentScript({
  registration: 'runtime',
  main() {
    offerFinder(finder)
  },
})
