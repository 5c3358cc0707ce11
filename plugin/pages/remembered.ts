import type { Site } from './page-type.ts'

/** The same function, which makes each thing once a site: a story's line stands on ten pages, a topic's link on a thousand. */
export function remembered<Key, Value>(make: (key: Key, site: Site) => Value): (key: Key, site: Site) => Value {
  const made = new WeakMap<Site, Map<Key, Value>>()
  return (key, site) => {
    let ofSite = made.get(site)
    if (!ofSite) {
      ofSite = new Map()
      made.set(site, ofSite)
    }
    let value = ofSite.get(key)
    if (value === undefined) {
      value = make(key, site)
      ofSite.set(key, value)
    }
    return value
  }
}
