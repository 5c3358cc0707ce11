import type { SearchRecord } from '../../src/index.ts'
import { renderBody } from './body.ts'
import { type Html, html } from './html.ts'
import { subjectName } from './subjects.ts'

/** The small document by which one story is indexed: heading, copy, facets. Its headings carry the ids of the story's page. */
export function renderRecord(record: SearchRecord): Html {
  const facets = facetValues(record)
  return html`<!doctype html>
<html lang="${record.language}"><head><title>${record.headline}</title></head>
<body data-pagefind-body data-pagefind-sort="date:${record.date}">
<h1 data-pagefind-meta="title">${record.headline}</h1>
<span data-pagefind-ignore="index" data-pagefind-meta="date:${record.day}"></span>
${facets.map(([name, value]) => html`<span data-pagefind-ignore data-pagefind-filter="${name}">${value}</span>`)}
${record.dateline && html`<p data-pagefind-meta="dateline">${record.dateline}</p>`}
${renderBody(record.body, { language: record.language })}
</body></html>`
}

/** What a story is filtered by, `['topic', 'Politics']`, in the words that readers see. */
export function facetValues({ filters }: SearchRecord): [facet: string, value: string][] {
  return Object.entries(filters).flatMap(([name, values]) =>
    values.map((value): [string, string] => [
      name,
      name === 'topic' ? subjectName({ name: value, kind: name }) : value,
    ]),
  )
}
