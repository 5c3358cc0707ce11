import type { FilterCounts, ResultData } from './pagefind.d.ts'
import type { SearchState } from './search-state.ts'
import type { SearchWords } from './search-words.d.ts'

/** So many values of a facet are shown at first, and so many at most. */
const fewValues = 8
const mostValues = 200
const mostParts = 3

/** Months to choose from, newest first. */
export function monthOptions(months: readonly string[]): HTMLOptionElement[] {
  return [...months].reverse().map(month => new Option(monthName(month), month))
}

/** Languages to search in, by their own names, and all of them. */
export function languageOptions(languages: readonly string[], words: SearchWords): HTMLOptionElement[] {
  const named = languages.map(code => new Option(languageName(code), code))
  return [...named, new Option(words.allLanguages, 'all')]
}

function languageName(code: string): string {
  return new Intl.DisplayNames([code], { type: 'language', fallback: 'code' }).of(code) ?? code
}

/** A result as a list item: headline, when and where, an excerpt, and the parts of the story that hold the words. */
export function hit(record: ResultData): HTMLLIElement {
  const item = document.createElement('li')
  const { title = record.url, date = '', place, dateline = '' } = record.meta
  item.append(element('h2', {}, link(marked(record.url, record.excerpt), title)))
  const where = place || placeIn(dateline)
  const day = element('time', { dateTime: date.slice(0, 10) }, dayName(date))
  item.append(element('p', { className: 'dl-facts' }, day, where ? ` · ${where}` : ''))
  item.append(element('p', { className: 'dl-excerpt' }, ...excerpt(record.excerpt)))
  const parts = record.sub_results.filter(part => part.anchor && part.url.includes('#')).slice(0, mostParts)
  if (parts.length > 0) {
    item.append(
      element('ul', {}, ...parts.map(part => element('li', {}, link(marked(part.url, part.excerpt), part.title)))),
    )
  }
  return item
}

/** So many words at most are marked in the story that a result leads to. */
const mostMarks = 6

/** The address with the words that the excerpt marks, for `highlight.ts`: `/story/?highlight=wheat#h1`. */
export function marked(url: string, markup: string): string {
  const template = document.createElement('template')
  template.innerHTML = markup
  const found = [...template.content.querySelectorAll('mark')].map(mark =>
    (mark.textContent ?? '').toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''),
  )
  const words = [...new Set(found)].slice(0, mostMarks).map(word => `highlight=${encodeURIComponent(word)}`)
  const [path = '', anchor] = url.split('#')
  return words.length > 0 ? `${path}?${words.join('&')}${anchor === undefined ? '' : `#${anchor}`}` : url
}

/** `PRAGUE, Jan 14 (DDW)` → `PRAGUE` */
function placeIn(dateline: string): string {
  return /^[^,(:–—]*/u.exec(dateline)?.[0].trim() ?? ''
}

/** The facets as groups of checkboxes; each value with the number of stories it would give. */
export function facetFields(
  counts: FilterCounts,
  state: SearchState,
  words: SearchWords,
  expanded: Set<string>,
): HTMLFieldSetElement[] {
  return Object.entries(words.facets).flatMap(([facet, name]) => {
    const values = shownValues(facet, counts[facet] ?? {}, state.filters[facet] ?? [])
    if (values.length === 0) return []
    const limit = expanded.has(facet) ? mostValues : fewValues
    const field = element('fieldset', {}, element('legend', {}, name))
    for (const [index, { value, count, chosen }] of values.entries()) {
      if (index < limit || chosen) field.append(choice(facet, value, count, chosen))
    }
    if (values.length > fewValues) field.append(moreButton(facet, values.length, words, expanded))
    return [field]
  })
}

function shownValues(facet: string, counts: Record<string, number>, chosen: string[]) {
  const known = Object.keys(counts)
  return [...known, ...chosen.filter(value => !known.includes(value))]
    .map(value => ({ value, count: counts[value] ?? 0, chosen: chosen.includes(value) }))
    .filter(item => item.count > 0 || item.chosen)
    .sort((a, b) => (facet === 'month' ? compare(b.value, a.value) : b.count - a.count || compare(a.value, b.value)))
}

function choice(facet: string, value: string, count: number, chosen: boolean): HTMLLabelElement {
  const box = element('input', { type: 'checkbox', name: facet, value, checked: chosen })
  const name = element('bdi', {}, facet === 'month' ? monthName(value) : value)
  return element(
    'label',
    {},
    box,
    ' ',
    name,
    ' ',
    element('span', { className: 'dl-count' }, count.toLocaleString(language())),
  )
}

function moreButton(facet: string, count: number, words: SearchWords, expanded: Set<string>): HTMLButtonElement {
  const isOpen = expanded.has(facet)
  const button = element('button', { type: 'button', className: 'dl-quiet', name: facet })
  button.setAttribute('aria-expanded', String(isOpen))
  button.textContent = isOpen ? words.fewerValues : words.allValues.replace('{count}', String(count))
  return button
}

/** Only the text and the marks of an excerpt are taken over, whatever else may be in it. */
function excerpt(markup: string): (Node | string)[] {
  const template = document.createElement('template')
  template.innerHTML = markup
  return [...template.content.childNodes].map(node => {
    const text = node.textContent ?? ''
    return node.nodeName === 'MARK' ? element('mark', {}, text) : text
  })
}

/** `2023-01` → `January 2023`. */
function monthName(month: string): string {
  return inWords(month, `${month}-01`, { month: 'long', year: 'numeric' })
}

/** `2023-01-02T09:00:00+08:00` → `2 January 2023`, the day where it was written; what is in words already stays. */
function dayName(date: string): string {
  return inWords(date, date.slice(0, 10), { day: 'numeric', month: 'long', year: 'numeric' })
}

function inWords(text: string, day: string, shape: Intl.DateTimeFormatOptions): string {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(day)) return text
  const noon = Date.parse(`${day}T12:00:00Z`)
  // As on the pages, plain English is British: day before month.
  const locale = language() === 'en' ? 'en-GB' : language()
  return Number.isNaN(noon) ? text : new Intl.DateTimeFormat(locale, { ...shape, timeZone: 'UTC' }).format(noon)
}

function compare(a: string, b: string): number {
  return a.localeCompare(b, language())
}

function language(): string {
  return document.documentElement.lang || 'en'
}

function link(href: string, text: string): HTMLAnchorElement {
  return element('a', { href }, element('bdi', {}, text))
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...children)
  return made
}
