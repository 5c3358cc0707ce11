import type { Block, Dispatch } from '../src/index.ts'

/** A dispatch part by part, for a person: what each part was taken for, and what was worked out rather than read. */
export function describe(dispatch: Dispatch): string {
  const inferred = (field: string) => (dispatch.inferred.includes(field) ? '  (worked out)' : '')
  const rows: [string, string | undefined][] = [
    ['guid', dispatch.guid],
    ['format', dispatch.source.format],
    ['status', status(dispatch)],
    ['provider', dispatch.provider],
    ['language', dispatch.language + inferred('language')],
    ['signal', signal(dispatch)],
    ['slugline', dispatch.slugline],
    ['headline', dispatch.headline && dispatch.headline + inferred('headline')],
    ['as printed', dispatch.headlineRaw],
    ['subhead', dispatch.subhead],
    ['byline', dispatch.bylines.map(({ name, role }) => (role ? `${name} (${role})` : name)).join(', ')],
    ['dateline', dispatch.dateline?.text],
    [
      '  places',
      dispatch.dateline?.places
        .map(place => [place.name, place.region, place.country].filter(Boolean).join(', '))
        .join(' / '),
    ],
    ['  date', dispatch.dateline?.date && dispatch.dateline.date + inferred('dateline.date')],
    ['created', dispatch.versionCreated],
    ['received', dispatch.received],
    ['keywords', dispatch.keywords.join(', ')],
  ]
  const sections = [
    rows.flatMap(([name, value]) => (value ? [`${name.padEnd(11)}${value}`] : [])),
    dispatch.body.map(describeBlock),
    dispatch.quotes.map(
      ({ text, kind, speaker }) => `${kind.padEnd(11)}“${text}” — ${speaker?.name ?? 'nobody named'}`,
    ),
    dispatch.subjects.map(({ kind, relevance, name, qcode, confidence, reason }) => {
      const why = reason ? `  ${reason}` : ''
      return `${kind.padEnd(13)}${relevance.padEnd(10)}${name} (${qcode}) ${confidence.toFixed(2)}${why}`
    }),
    dispatch.notes.map(note => `${note.kind.padEnd(11)}${note.public ? '' : '[not public] '}${note.text}`),
    dispatch.contacts.map(contact => `contact    [not public] ${contact}`),
    dispatch.credit ? [`credit     ${dispatch.credit}`] : [],
    dispatch.notices.map(({ level, rule, reason }) => `${level.padEnd(11)}${rule}: ${reason}`),
  ]
  const lines = sections.filter(section => section.length > 0).map(section => section.join('\n'))
  return `── ${dispatch.source.path} ──\n${lines.join('\n\n')}\n\n`
}

function status({ pubStatus, embargoed }: Dispatch): string {
  return embargoed ? `${pubStatus}, embargoed until ${embargoed}` : pubStatus
}

function signal({ signal }: Dispatch): string | undefined {
  const parts = Object.entries(signal).map(([name, value]) =>
    value === true ? name : `${name} ${JSON.stringify(value)}`,
  )
  return parts.length > 0 ? parts.join(', ') : undefined
}

function describeBlock(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return `${block.id.padEnd(5)}${block.text}`
    case 'crosshead':
      return `${block.id.padEnd(5)}# ${block.text}`
    case 'related':
      return `${block.id.padEnd(5)}→ ${block.links.map(link => link.title ?? link.href ?? '').join('; ')}`
    case 'list':
      return block.items.map(item => `${block.id.padEnd(5)}• ${item.map(describeBlock).join(' ')}`).join('\n')
    case 'blockquote':
      return block.blocks.map(each => `${block.id.padEnd(5)}> ${describeBlock(each)}`).join('\n')
    case 'table':
      return `${block.id.padEnd(5)}[table of ${block.rows.length} rows]`
    case 'preformatted':
      return block.text.replace(/^/gmu, '     | ')
    case 'media':
      return `${block.id.padEnd(5)}[${block.media.mediaType} ${block.media.href}]`
  }
}
