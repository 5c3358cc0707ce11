import { posix } from 'node:path'

/**
 * A link as it works from a disk, where nothing leads from `/` to the site and nobody opens `index.html` of a folder:
 * `/topics/x/` seen from `/2023/01/a/` → `../../../topics/x/index.html`. Links to other sites and within the page stay.
 */
export function fromDisk(link: string, page: string, prefix: string): string {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/|#|\?|$)/iu.test(link)) return link
  const { pathname, search, hash } = new URL(link, `http://site.invalid${encodeURI(page)}`)
  const isPrefixed = prefix !== '/' && pathname.startsWith(encodeURI(prefix))
  const target = isPrefixed ? pathname.slice(encodeURI(prefix).length - 1) : pathname
  const way = posix.relative(posix.dirname(fileAt(encodeURI(page))), fileAt(target))
  return (way.startsWith('.') ? way : `./${way}`) + search + hash
}

function fileAt(path: string): string {
  return path.endsWith('/') ? `${path}index.html` : path
}
