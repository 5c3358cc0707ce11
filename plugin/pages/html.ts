/** Markup that is ready to be sent: only `html` and `raw` make it, so a string can never pass for it. */
export class Html {
  readonly #markup: string

  constructor(markup: string) {
    this.#markup = markup
  }

  toString(): string {
    return this.#markup
  }
}

/** What may stand in a template; a list is joined, what is absent prints nothing. */
export type Printable = Html | string | number | false | null | undefined | readonly Printable[]

/** Markup with every value escaped, for text and for quoted attributes alike: `` html`<p lang="${language}">${text}</p>` ``. */
export function html(strings: TemplateStringsArray, ...values: Printable[]): Html {
  let markup = strings[0] ?? ''
  for (let index = 0; index < values.length; index++) markup += print(values[index]) + strings[index + 1]
  return new Html(markup)
}

/** Takes a string as markup, unescaped. Used twice, for JSON in a script and for what Eleventy hands a layout; say at every use who escaped it. */
export function raw(markup: string): Html {
  return new Html(markup)
}

/** Puts what is printable between others, such as `, ` between links. */
export function joined(values: readonly Printable[], between: Printable): Printable[] {
  const all: Printable[] = []
  for (const value of values) {
    if (all.length > 0) all.push(between)
    all.push(value)
  }
  return all
}

/** The characters that mean something in text or quoted attributes; also CR and NUL, which parsers would change. */
const special = /[&<>"'\r\0]/u
const references: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
  '\0': '\uFFFD',
}

/** Text as it must be written in markup. */
export function escapeText(text: string): string {
  const first = text.search(special)
  if (first === -1) return text
  let escaped = ''
  let done = 0
  for (let at = first; at < text.length; at++) {
    const reference = references[text.charAt(at)]
    if (reference === undefined) continue
    escaped += text.slice(done, at) + reference
    done = at + 1
  }
  return escaped + text.slice(done)
}

const absolute = /^(?:https?:\/\/|mailto:)[^\s\p{Cc}\\]+$/iu
const relative = /^(?:\/(?!\/)|\.{1,2}\/|[#?]|[^\s\p{Cc}\\:/?#]+(?:[/?#]|$))[^\s\p{Cc}\\]*$/u

/** The address when a reader may be sent there: http, https, mailto or a path of this site; else undefined. */
export function safeHref(address: string | undefined): string | undefined {
  const trimmed = address?.trim()
  if (trimmed && (absolute.test(trimmed) || relative.test(trimmed))) return trimmed
}

/** The address when a picture or recording may be taken from there: as `safeHref`, without mailto. */
export function safeSource(address: string | undefined): string | undefined {
  const href = safeHref(address)
  return href && !/^mailto:/iu.test(href) ? href : undefined
}

function print(value: Printable): string {
  if (typeof value === 'string') return escapeText(value)
  if (value === null || value === undefined || value === false) return ''
  if (typeof value === 'number') return String(value)
  if (value instanceof Html) return value.toString()
  let markup = ''
  for (const item of value) markup += print(item)
  return markup
}
