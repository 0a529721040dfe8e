/**
 * Vitest 5 prints failures with `Map.groupBy`, which Node has since version 21. Imported by the configs, so
 * that a failure on Node 20 is shown as a failure.
 */
if (!('groupBy' in Map)) {
  const groupBy = (items, keyOf) => {
    const groups = new Map()
    let index = 0
    for (const item of items) {
      const key = keyOf(item, index++)
      const group = groups.get(key)
      if (group) group.push(item)
      else groups.set(key, [item])
    }
    return groups
  }
  Object.defineProperty(Map, 'groupBy', { value: groupBy, configurable: true, writable: true })
}
