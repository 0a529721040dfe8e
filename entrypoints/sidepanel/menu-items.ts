/** The actions of the panel's menu, as far as they make sense now. */
import type { MenuItem } from '../../components/Menu'
import { openLibraryPage } from '../../platform/library-page'
import { keepOnForSite, patternForSite, stopForSite } from '../../platform/page-script'
import type { PanelState } from './panel-state'

export function menuItems(state: PanelState): MenuItem[] {
  const t = state.preferences.t.value
  const items: MenuItem[] = []
  const reading = state.conversation.transcript.value !== null
  if (reading) {
    items.push(
      { label: t('menu.read'), run: () => state.showRead() },
      { label: t('menu.box'), run: () => state.actions.showBox() },
    )
    if (!state.conversation.demo.value)
      items.push({ label: t('sides.swap'), run: () => state.siteMemory.swapSides() })
  }
  const teach = state.teach.value
  if (teach) items.push({ label: t('menu.teach'), run: teach })
  if (state.siteMemory.keptHere.value)
    items.push({ label: t('menu.forget'), run: () => state.siteMemory.forgetHere() })
  if (reading && !state.conversation.demo.value)
    items.push({ label: t('menu.exportMap'), run: () => state.teaching.exportMap() })
  items.push({ label: t('menu.diagnosis'), run: () => state.showDiagnosis() })
  const pattern = patternForSite(state.url())
  if (pattern && !state.conversation.demo.value) {
    items.push(
      state.sites.alwaysOn.value.includes(pattern)
        ? {
            label: t('menu.notAlways'),
            run: () => stopForSite(pattern).then(() => state.sites.learnAllowed()),
          }
        : {
            label: t('menu.always'),
            run: () => keepOnForSite(pattern).then(() => state.sites.learnAllowed()),
          },
      { label: t('menu.pause'), run: () => state.pauseHere() },
      { label: t('menu.never'), run: () => state.neverHere() },
    )
  }
  items.push(
    {
      label: t('menu.facts'),
      run: () => {
        state.view.value = 'facts'
      },
    },
    {
      label: t('menu.library'),
      run: () => openLibraryPage(),
    },
    {
      label: t('promises.all.title'),
      run: () => {
        state.view.value = 'promises'
      },
    },
    {
      label: t('menu.keys'),
      run: () => {
        state.view.value = 'keys'
      },
    },
  )
  if (!state.conversation.demo.value) items.push({ label: t('welcome.try'), run: () => state.startDemo() })
  return items
}
