import { openIndex, type SearchIndex } from './search-index.ts'
import { marked } from './search-view.ts'
import type { BoxWords } from './search-words.d.ts'

const few = 6
/** Milliseconds after the last key. */
const pause = 150

/** Shows the first stories under a page's search box while words are typed into it. */
export function start(box: HTMLInputElement): void {
  const form = box.form
  if (!form) return
  const words: BoxWords = JSON.parse(form.dataset.words ?? '{}')
  const root = form.dataset.root ?? '/'
  const panel = document.createElement('div')
  panel.className = 'dl-quick'
  panel.hidden = true
  const status = document.createElement('p')
  status.setAttribute('role', 'status')
  const list = document.createElement('ol')
  panel.append(list, status)
  form.append(panel)

  let opened: Promise<SearchIndex> | undefined
  let turn = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  box.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(() => void show(), pause)
  })
  form.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      panel.hidden = true
      box.focus()
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0 || panel.hidden) return
    const stops: HTMLElement[] = [box, ...panel.querySelectorAll('a')]
    const at = stops.findIndex(stop => stop.matches(':focus'))
    event.preventDefault()
    stops[(at + step + stops.length) % stops.length]?.focus()
  })
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) panel.hidden = true
  })
  if (box.value.trim() !== '') void show()

  async function show(): Promise<void> {
    const mine = ++turn
    const query = box.value.trim()
    if (query === '') {
      panel.hidden = true
      return
    }
    try {
      opened ??= openIndex(`${root}dateline/pagefind/`, root)
      const index = await opened
      const { count, isWhole, hits } = await index.find({ query, filters: {} }, few)
      if (mine !== turn) return
      list.replaceChildren(
        ...hits.map(({ url, excerpt, meta }) => {
          const item = document.createElement('li')
          item.append(link(marked(url, excerpt), meta.title ?? url))
          return item
        }),
      )
      const all = (isWhole ? words.all : words.atLeast).replace(
        '{count}',
        count.toLocaleString(document.documentElement.lang),
      )
      status.replaceChildren(
        count === 0 ? words.none : link(`${form?.action ?? ''}?q=${encodeURIComponent(query)}`, all),
      )
    } catch (error) {
      console.error(error)
      opened = undefined
      if (mine !== turn) return
      list.replaceChildren()
      status.textContent = words.error
    }
    panel.hidden = !form?.contains(document.activeElement)
  }
}

function link(href: string, text: string): HTMLAnchorElement {
  const made = document.createElement('a')
  made.href = href
  made.textContent = text
  return made
}
