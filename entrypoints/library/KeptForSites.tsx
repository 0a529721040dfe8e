/** *Taught pages* on the library page: what is stored for sites, with every change stored at once. */
import { useEffect, useState } from 'preact/hooks'
import { TaughtPages } from '../../components/TaughtPages'
import { copyText } from '../../platform/clipboard'
import { downloadJson } from '../../platform/download'
import {
  onSiteMapsChange,
  type SiteMaps,
  saveSiteMaps,
  withEdited,
  withImported,
  withoutMap,
  withoutSides,
  withRestored,
} from '../../platform/site-maps'

export function KeptForSites({ initial }: { initial: SiteMaps }) {
  const [all, setAll] = useState(initial)
  useEffect(() => onSiteMapsChange(setAll), [])
  const change = (next: SiteMaps): void => {
    setAll(next)
    saveSiteMaps(next)
  }
  return (
    <TaughtPages
      maps={all.taught}
      sides={all.sides}
      onSave={(id, map) => change(withEdited(all, id, map))}
      onDelete={(id) => change(withoutMap(all, id))}
      onRestore={(map) => change(withRestored(all, map))}
      onImport={(maps, replace) => change(withImported(all, maps, replace, Date.now()))}
      onForgetSides={({ host, name }) => change(withoutSides(all, host, name))}
      onExport={downloadJson}
      onCopy={(text) => copyText(text)}
    />
  )
}
