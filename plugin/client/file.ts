import type { IndexFiles } from './archive.ts'

/** The one classic script of pages that were opened from a disk: it links our modules and brings the search index along. */

/** The compiled modules by their names; `plugin/file.ts` puts them before this code. */
declare const modules: Record<string, string>

declare global {
  /** Runs a module by its name and gives what it exports. Pages with several share the modules. */
  var datelineStart: ((name: string) => Promise<unknown>) | undefined
  /** Path in the index → base64; `dateline/index.js` sets it. */
  var datelineFiles: Record<string, string> | undefined
  var datelineFetch: ((address: string) => Promise<Response>) | undefined
}

const script = document.currentScript
if (script instanceof HTMLScriptElement) {
  const root = new URL('../', script.src).href
  if (!globalThis.datelineStart) prepare(root)
  void globalThis.datelineStart?.(script.dataset.start ?? '')
}

function prepare(root: string): void {
  // Pages were written for a server: they name the site's root as it is there.
  for (const element of document.querySelectorAll<HTMLElement>('[data-root]')) {
    element.dataset.root = root
    if (element.dataset.bundle !== undefined) element.dataset.bundle = `${root}dateline/pagefind/`
  }
  globalThis.datelineIndex = () => openIndex(root)
  const addresses = new Map<string, string>()
  /** Browsers let pages from a disk import what the pages made themselves. What a module imports must have its address before. */
  const addressOf = (name: string): string => {
    const known = addresses.get(name)
    if (known) return known
    const source = modules[name]
    if (source === undefined) throw new Error(`There is no module ${name}.`)
    const linked = source.replace(
      /(?<how>\bfrom\s*|\bimport\s*\(?\s*)(?<quote>['"])\.\/(?<target>[\w-]+\.js)\k<quote>/gu,
      (_whole, how: string, _quote, target: string) => `${how}'${addressOf(target)}'`,
    )
    const address = addressOfScript(linked)
    addresses.set(name, address)
    return address
  }
  globalThis.datelineStart = name => import(addressOf(name))
}

async function openIndex(root: string): Promise<IndexFiles> {
  await load(`${root}dateline/index.js`)
  const files = globalThis.datelineFiles ?? {}
  const base = `${root}dateline/pagefind/`
  const bytes = (path: string) => Uint8Array.from(atob(files[path] ?? ''), character => character.charCodeAt(0))
  const read = async (path: string) =>
    Object.hasOwn(files, path) ? new Response(bytes(path)) : new Response(null, { status: 404 })
  // Pagefind's own script fetches below its base. It gets a `fetch` that knows no other place.
  globalThis.datelineFetch = address => read(new URL(address, base).pathname.slice(new URL(base).pathname.length))
  const module = (path: string) => import(addressOfScript('const fetch = globalThis.datelineFetch\n', bytes(path)))
  return { base, read, module }
}

function load(src: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const element = Object.assign(document.createElement('script'), { src, onload: resolve })
    element.onerror = () => reject(new Error(`${src} could not be read.`))
    document.head.append(element)
  })
}

function addressOfScript(...parts: BlobPart[]): string {
  return URL.createObjectURL(new Blob(parts, { type: 'text/javascript' }))
}
