/** On every page: the keys that lead to the search box, the search in it once it is used, and marks for words that a result led here by. */

const box = document.querySelector<HTMLInputElement>('#dl_box, #dl_q')

addEventListener('keydown', event => {
  const isShortcut = event.key === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
  const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target)
  if (!box || !(isShortcut || isSlash)) return
  event.preventDefault()
  // Where there is no room for the box, its page has one.
  if (box.offsetParent === null) location.href = box.form?.action ?? ''
  box.focus()
  box.select()
})

if (box?.id === 'dl_box') {
  box.addEventListener('focus', () => void import('./quick-search.ts').then(({ start }) => start(box)), { once: true })
}

if (new URLSearchParams(location.search).has('highlight'))
  void import('./highlight.ts').then(({ markWords }) => markWords())

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}
