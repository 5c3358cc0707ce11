import type { ArchiveFacts } from './archive.ts'
import type { FilterCounts } from './pagefind.d.ts'
import { type Found, openIndex, type SearchIndex } from './search-index.ts'
import { effectiveSort, isEmpty, readState, type SearchState, withFilter, writeState } from './search-state.ts'
import { facetFields, hit, languageOptions, monthOptions } from './search-view.ts'
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
const months = find('.dl-months', HTMLElement)
const first = find('.dl-from', HTMLSelectElement)
const last = find('.dl-to', HTMLSelectElement)
const languages = find('.dl-languages', HTMLElement)
const language = find('.dl-language', HTMLSelectElement)
const summary = find('.dl-facets summary', HTMLElement)
const clear = find('.dl-clear', HTMLButtonElement)
const order = find('.dl-bar label', HTMLElement)
const sort = find('.dl-sort', HTMLSelectElement)
const status = find('.dl-status', HTMLElement)
const help = find('.dl-help', HTMLElement)
const near = find('.dl-near', HTMLElement)
const hits = find('.dl-hits', HTMLOListElement)
const more = find('.dl-next', HTMLButtonElement)

const words: SearchWords = JSON.parse(page.dataset.words ?? '{}')
const filterName = summary.textContent
const facetNames = Object.keys(words.facets)
const expanded = new Set<string>()

let state = readState(location.search, facetNames)
let found: Found | undefined
let counts: FilterCounts = {}
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
    showFacets()
  })
  sort.addEventListener('change', () => go({ ...state, sort: sort.value === 'date' ? 'date' : 'relevance' }))
  clear.addEventListener('click', () => {
    const { from: _, to: __, ...rest } = state
    go({ ...rest, filters: {} })
    box.focus()
  })
  months.addEventListener('change', () => {
    const { from: _, to: __, ...rest } = state
    go({ ...rest, ...(first.value && { from: first.value }), ...(last.value && { to: last.value }) })
  })
  language.addEventListener('change', () => go({ ...state, language: language.value }))
  near.addEventListener('click', event => {
    if (!(event.target instanceof HTMLAnchorElement)) return
    event.preventDefault()
    go({ ...state, query: event.target.textContent ?? '' })
  })
  more.addEventListener('click', () => void showMore())
  addEventListener('popstate', () => {
    state = readState(location.search, facetNames)
    void show()
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
    const asked = { ...state, language: chosenLanguage(index.facts) }
    const next = isEmpty(state) ? undefined : await index.find(asked, pageLength)
    if (mine !== turn) return
    found = next
    showChoices(index.facts)
    fallback.hidden = true
    panel.hidden = false
    hits.replaceChildren(...(next?.hits ?? []).map(hit))
    showCount()
    void showSuggestion(index, mine)
    // Facets after hits: to count them loads more.
    const nextCounts = next ? await next.facets() : index.totals(asked.language)
    if (mine !== turn) return
    counts = nextCounts
    showFacets()
  } catch (error) {
    console.error(error)
    opened = undefined
    if (mine === turn) showError()
  }
}

/** Where several languages can be searched: the page's own unless the reader chose, or the archive has nothing in it. */
function chosenLanguage({ languages: known }: ArchiveFacts): string {
  const own = document.documentElement.lang.split('-')[0] ?? ''
  const wanted = state.language ?? own
  return wanted === 'all' || known.includes(wanted) ? wanted : (known[0] ?? 'all')
}

function showChoices(facts: ArchiveFacts): void {
  if (first.options.length < 2) {
    first.append(...monthOptions(facts.months))
    last.append(...monthOptions(facts.months))
    language.append(...languageOptions(facts.languages, words))
  }
  months.hidden = facts.months.length < 2
  languages.hidden = facts.languages.length < 2
  first.value = state.from ?? ''
  last.value = state.to ?? ''
  language.value = chosenLanguage(facts)
}

async function showSuggestion(index: SearchIndex, mine: number): Promise<void> {
  near.hidden = true
  if (!found || found.count > 0 || !found.isWhole || state.query === '') return
  const suggestion = await index.suggest(state.query)
  if (mine !== turn || suggestion === undefined) return
  const link = document.createElement('a')
  link.href = writeState({ ...state, query: suggestion })
  link.textContent = suggestion
  near.replaceChildren(`${words.didYouMean} `, link)
  near.hidden = false
}

async function showMore(): Promise<void> {
  if (!found) return
  const mine = turn
  const from = hits.children.length
  const next = await found.load(from, from + pageLength).catch(() => undefined)
  if (mine !== turn) return
  if (!next) return showError()
  found = { ...found, count: next.count, isWhole: next.isWhole }
  hits.append(...next.hits.map(hit))
  showCount()
  hits.children[from]?.querySelector('a')?.focus()
}

/** The boxes are made anew, so the one in use gets the focus back. */
function showFacets(): void {
  const focused = document.activeElement
  fields.replaceChildren(...facetFields(counts, state, words, expanded))
  const chosen = [...Object.values(state.filters).flat(), state.from, state.to].filter(
    value => value !== undefined,
  ).length
  summary.textContent = chosen > 0 ? `${filterName} (${chosen})` : filterName
  clear.hidden = chosen === 0
  if (!(focused instanceof HTMLInputElement || focused instanceof HTMLButtonElement) || focused.isConnected) return
  const same = [...fields.querySelectorAll<HTMLInputElement | HTMLButtonElement>('input, button')]
  same
    .find(({ name, type, value }) => name === focused.name && type === focused.type && value === focused.value)
    ?.focus()
}

function showCount(): void {
  const { count = 0, isWhole = true } = found ?? {}
  const shown = hits.children.length
  const format = (value: number) => value.toLocaleString(document.documentElement.lang)
  const many = isWhole ? words.many : words.atLeast
  const total = count === 0 ? words.none : count === 1 && isWhole ? words.one : many.replace('{count}', format(count))
  const part = words.shown.replace('{shown}', format(shown)).replace('{count}', format(count))
  status.textContent = found ? (shown < count ? `${total}, ${part}` : total) : ''
  help.textContent = found ? words.noneHelp : words.start
  help.hidden = found !== undefined && count > 0
  more.hidden = shown >= count && isWhole
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
  throw new Error(`The search page has no ${selector}`)
}
