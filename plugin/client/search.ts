import { type Found, openIndex, type SearchIndex } from './search-index.ts'
import { effectiveSort, isEmpty, readState, type SearchState, withFilter, writeState } from './search-state.ts'
import { facetFields, hit } from './search-view.ts'
import type { SearchWords } from './search-words.d.ts'

const pageLength = 10
/** Milliseconds after the last key before the words are searched. */
const pause = 150

const page = find('.dl-search', HTMLElement)
const form = find('form', HTMLFormElement)
const box = find('#dl_q', HTMLInputElement)
const fallback = find('.dl-fallback', HTMLElement)
const panel = find('.dl-found', HTMLElement)
const facets = find('.dl-facets', HTMLDetailsElement)
const fields = find('.dl-fields', HTMLElement)
const summary = find('.dl-facets summary', HTMLElement)
const clear = find('.dl-clear', HTMLButtonElement)
const order = find('.dl-bar label', HTMLElement)
const sort = find('.dl-sort', HTMLSelectElement)
const status = find('.dl-status', HTMLElement)
const help = find('.dl-help', HTMLElement)
const hits = find('.dl-hits', HTMLOListElement)
const more = find('.dl-next', HTMLButtonElement)

const words: SearchWords = JSON.parse(page.dataset.words ?? '{}')
const filterName = summary.textContent
const facetNames = Object.keys(words.facets)
const expanded = new Set<string>()

let state = readState(location.search, facetNames)
let found: Found | undefined
let opened: Promise<SearchIndex> | undefined
/** Searches overtake each other; only the last one asked for may show its results. */
let turn = 0
let timer: ReturnType<typeof setTimeout> | undefined

facets.open = matchMedia('(min-width: 60rem)').matches
listen()
void show()

function listen(): void {
  form.addEventListener('submit', event => {
    event.preventDefault()
    go({ ...state, query: box.value.trim() })
  })
  box.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(() => go({ ...state, query: box.value.trim() }, 'replace'), pause)
  })
  fields.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) go(withFilter(state, target.name, target.value, target.checked))
  })
  fields.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return
    if (!expanded.delete(target.name)) expanded.add(target.name)
    if (found) showFacets(found)
  })
  sort.addEventListener('change', () => go({ ...state, sort: sort.value === 'date' ? 'date' : 'relevance' }))
  clear.addEventListener('click', () => {
    go({ ...state, filters: {} })
    box.focus()
  })
  more.addEventListener('click', () => void showMore())
  addEventListener('popstate', () => {
    state = readState(location.search, facetNames)
    void show()
  })
  addEventListener('keydown', event => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.target === box) return
    event.preventDefault()
    box.focus()
  })
}

/** A new search; typing replaces the last step of the history, a decision adds one. */
function go(next: SearchState, step: 'push' | 'replace' = 'push'): void {
  clearTimeout(timer)
  const address = writeState(next)
  if (address !== location.search) {
    history[step === 'push' ? 'pushState' : 'replaceState'](null, '', address || location.pathname)
  }
  state = next
  void show()
}

async function show(): Promise<void> {
  const mine = ++turn
  if (box.value.trim() !== state.query) box.value = state.query
  sort.value = effectiveSort(state)
  try {
    opened ??= openIndex(page.dataset.bundle ?? '', page.dataset.root ?? '/')
    const index = await opened
    const next = isEmpty(state) ? everything(index) : await index.find(state)
    const records = await next.load(0, pageLength)
    if (mine !== turn) return
    found = next
    fallback.hidden = true
    panel.hidden = false
    hits.replaceChildren(...records.map(hit))
    showFacets(next)
    showCount(next)
  } catch (error) {
    console.error(error)
    opened = undefined
    if (mine === turn) showError()
  }
}

/** Before anything is asked: the facets with all their numbers, and no results. */
function everything(index: SearchIndex): Found {
  return { count: 0, facets: index.all, load: async () => [] }
}

async function showMore(): Promise<void> {
  if (!found) return
  const mine = turn
  const from = hits.children.length
  const records = await found.load(from, from + pageLength).catch(() => undefined)
  if (mine !== turn) return
  if (!records) return showError()
  hits.append(...records.map(hit))
  showCount(found)
  hits.children[from]?.querySelector('a')?.focus()
}

/** The boxes are made anew, so the one in use gets the focus back. */
function showFacets({ facets: counts }: Found): void {
  const focused = document.activeElement
  fields.replaceChildren(...facetFields(counts, state, words, expanded))
  const chosen = Object.values(state.filters).flat().length
  summary.textContent = chosen > 0 ? `${filterName} (${chosen})` : filterName
  clear.hidden = chosen === 0
  if (!(focused instanceof HTMLInputElement || focused instanceof HTMLButtonElement) || focused.isConnected) return
  const same = [...fields.querySelectorAll<HTMLInputElement | HTMLButtonElement>('input, button')]
  same
    .find(({ name, type, value }) => name === focused.name && type === focused.type && value === focused.value)
    ?.focus()
}

function showCount({ count }: Found): void {
  const asked = !isEmpty(state)
  const shown = hits.children.length
  const format = (value: number) => value.toLocaleString(document.documentElement.lang)
  const total = count === 0 ? words.none : count === 1 ? words.one : words.many.replace('{count}', format(count))
  const part = words.shown.replace('{shown}', format(shown)).replace('{count}', format(count))
  status.textContent = asked ? (shown < count ? `${total}, ${part}` : total) : ''
  help.textContent = asked ? words.noneHelp : words.start
  help.hidden = asked && count > 0
  more.hidden = shown >= count
  order.hidden = count < 2
}

function showError(): void {
  panel.hidden = true
  fallback.hidden = false
  const text = fallback.querySelector('p')
  if (!text) return
  text.setAttribute('role', 'alert')
  text.textContent = words.error
}

function find<Kind extends HTMLElement>(selector: string, kind: new () => Kind): Kind {
  const scope = selector === '.dl-search' ? document : page
  const element = scope.querySelector(selector)
  if (element instanceof kind) return element
  throw new Error(`The search page has no ${selector}: is its template an older one?`)
}
