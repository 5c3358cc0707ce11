import { type Copy, cacheName, markAddress, readCopy, removeCopy } from './offline-copy.ts'
import type { Edition } from './offline-edition.d.ts'
import { chosenGroups, fetchEdition, update } from './offline-update.ts'
import type { OfflineWords } from './offline-words.d.ts'

const page = find('.dl-offline', HTMLElement)
const unsaved = find('.dl-unsaved', HTMLElement)
const fallback = find('.dl-fallback', HTMLElement)
const status = find('.dl-status', HTMLElement)
const bar = find('progress', HTMLProgressElement)
const form = find('form', HTMLFormElement)
const choices = find('.dl-choices', HTMLElement)
const save = find('form button', HTMLButtonElement)
const stop = find('.dl-stop', HTMLButtonElement)
const remove = find('.dl-remove', HTMLButtonElement)

const root = new URL(page.dataset.root ?? '/', location.href).href
const worker = `${root}dateline-worker.js`
const words: OfflineWords = JSON.parse(page.dataset.words ?? '{}')
/** How many months back can be chosen, where that differs from all. */
const spans = [1, 3, 12]

let edition: Edition | undefined
let stopper = new AbortController()

unsaved.hidden = location.href.startsWith(`${root}offline/`)
form.addEventListener('submit', event => {
  event.preventDefault()
  const value = new FormData(form).get('months')
  void keep(value ? Number(value) : undefined)
})
stop.addEventListener('click', () => stopper.abort())
remove.addEventListener('click', () => void forget())
if (navigator.serviceWorker && 'caches' in globalThis && navigator.locks) {
  // A private window may have all of that and allow none of it.
  start().catch(() => {
    fallback.hidden = false
  })
}

/** Shows what can be saved and what is; a copy that is not current is brought up to date. */
async function start(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(root)
  const script = (registration?.active ?? registration?.waiting ?? registration?.installing)?.scriptURL
  fallback.hidden = true
  if (registration?.scope === root && script !== undefined && script !== worker) {
    say(words.otherWorker)
    return
  }
  const copy = await readCopy(root)
  if (copy) showCopy(copy) // at once: the network may be long in saying nothing
  edition = await fetchEdition(root).catch(() => undefined)
  if (copy) {
    if (edition) await keep(copy.months)
  } else if (edition) {
    await offer(edition)
  } else {
    say(words.unreachable)
  }
}

async function offer(edition: Edition): Promise<void> {
  const all = edition.groups.length
  const some = spans.filter(months => chosenGroups(edition, months).length < all)
  choices.replaceChildren(...[...some, undefined].map(months => choice(edition, months)))
  form.hidden = false
  const wasStopped = await caches.match(markAddress(root), { cacheName: cacheName(root) })
  save.textContent = wasStopped ? words.keepSaving : words.save
  remove.hidden = !wasStopped
}

/** The whole archive is what is chosen at first. */
function choice(edition: Edition, months: number | undefined): HTMLLabelElement {
  const groups = chosenGroups(edition, months)
  const bytes = groups.flatMap(({ lists }) => lists).reduce((sum, [, , size]) => sum + size, 0)
  const stories = groups.reduce((sum, group) => sum + group.stories, 0)
  const name = months === undefined ? words.all : fill(months === 1 ? words.month : words.months, { months })
  const box = Object.assign(document.createElement('input'), {
    type: 'radio',
    name: 'months',
    value: months === undefined ? '' : String(months),
    checked: months === undefined,
  })
  const size = Object.assign(document.createElement('span'), {
    className: 'dl-count',
    textContent: fill(words.size, { stories: stories.toLocaleString(language()), size: megabytes(bytes) }),
  })
  const label = document.createElement('label')
  label.append(box, ' ', name, ' ', size)
  return label
}

/** Saves, or goes on saving, or brings up to date. */
async function keep(months: number | undefined): Promise<void> {
  const old = await readCopy(root)
  stopper = new AbortController()
  form.hidden = true
  remove.hidden = true
  stop.hidden = false
  bar.hidden = false
  bar.removeAttribute('value')
  say(old ? words.updating : words.saving)
  if (!old) void navigator.storage?.persist?.()
  try {
    const copy = await update(root, { months, wait: true, signal: stopper.signal, progress: showProgress })
    if (!copy) return
    await navigator.serviceWorker.register(worker, { scope: root })
    showCopy(copy)
  } catch (error) {
    if (!stopper.signal.aborted) console.error(error)
    say(stopper.signal.aborted ? words.stopped : isFull(error) ? words.full : words.failed)
    if (old) remove.hidden = false
    else if (edition) await offer(edition)
  } finally {
    bar.hidden = true
    stop.hidden = true
  }
}

function showProgress(done: number, total: number): void {
  bar.max = total
  bar.value = done
}

function showCopy({ stories, bytes, checked }: Copy): void {
  const time = new Date(checked).toLocaleString(language(), { dateStyle: 'long', timeStyle: 'short' })
  say(fill(words.saved, { stories: stories.toLocaleString(language()), size: megabytes(bytes), time }))
  form.hidden = true
  remove.hidden = false
}

async function forget(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(root)
  if (registration?.scope === root) await registration.unregister()
  await removeCopy(root)
  say(words.removed)
  remove.hidden = true
  if (edition) await offer(edition)
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError'
}

function say(text: string): void {
  status.textContent = text
}

function megabytes(bytes: number): string {
  const shape = { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 } as const
  return new Intl.NumberFormat(language(), shape).format(Math.max(bytes / 1e6, 0.1))
}

function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(?<name>\w+)\}/gu, (whole, name: string) => String(values[name] ?? whole))
}

/** As on the pages, plain English is British: day before month. */
function language(): string {
  const { lang } = document.documentElement
  return lang === 'en' || lang === '' ? 'en-GB' : lang
}

function find<Kind extends HTMLElement>(selector: string, kind: new () => Kind): Kind {
  const scope = selector === '.dl-offline' ? document : page
  const element = scope.querySelector(selector)
  if (element instanceof kind) return element
  throw new Error(`The page about saving has no ${selector}: is its template an older one?`)
}
