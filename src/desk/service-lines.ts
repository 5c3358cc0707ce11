import { atEdges, type ReadLine, takeFromBody, takeFromHead } from './lines.ts'
import { type Draft, keep, type Step } from './step.ts'

/** Lines that the wire itself put there: numbers, selectors, archive marks. Readers never see them; the slug and the codes in them are kept. */
const serviceLines: readonly RegExp[] = [
  // ANPA 1312: `W2870 asian`, `z6715 -----`
  /^[a-zA-Z]\d{4} {1,3}[\w-]{3,8}-?$/u,
  // ANPA 1312: `r i BC-AS--China-DaringEscap 3rdLd-Writethru 05-09 1444`
  /^(?<priority>[a-z]) (?<category>[a-z])(?: +(?<slugline>\S.{0,40}?))? {1,9}\d\d-\d\d(?: \d{4})?$/u,
  // IPTC 7901: `eca0003 3 i 380 dpa 0045`
  /^[a-z]{3}\d{3,4} (?<priority>[1-9]) (?<category>[a-z]{1,3}) {1,3}\d{1,4}\b.{0,30}$/u,
  // Telex: `ZCZC QXA214 4 POL 0243`
  /^(?:ZCZC\b.{0,60}|NNNN)$/u,
  // Archives: `NYT19981025.0188`, `NEWS STORY`, `(lb)`
  /^[A-Z]{3}\d{8}\.\d{4}(?: .{0,30})?$/u,
  /^NEWS STORY$/u,
  /^\([a-z]{2,3}\)$/u,
  // Pictures that go with it: `AP Photo XNP101, XNP102`, `AP Photos Planned`
  /^(?:[A-Z]{2,4} )?(?:Photos?|Graphics?|Video|Fotos?) (?:[A-Z]{2,5}\d{1,6}\b.{0,200}|[Pp]lanned|[Mm]oved)\.?$/u,
  // Monitors: `[Computer selected and disseminated without FBIS editorial intervention]`
  /^\[[^[\]]{10,200}\]$/u,
  /^Text of report (?:in|by)\b.{0,200}$/u,
  // A kicker that names the product, not the story.
  /^(?:Extra|EXTRA|Vorschau|Zusammenfassung|Korr-Inland)$/u,
  // Remarks on a table: `All Times EDT`
  /^All [Tt]imes \p{Lu}{2,4}$/u,
]

/** `c.1998 N.Y. Times News Service`, `(c) 2018 The San Diego Union-Tribune`, `© AFP`, `Copyright 2023 The Associated Press. All rights reserved.` */
const copyright = /^(?:\(c\)|©|c\.(?=\d{4})|Copyright\b|COPYRIGHT\b)[\s\S]{2,160}$/u

/** Takes the lines of the wire's machinery out of the head, and copyright lines from head and foot. */
export const readServiceLines: Step = draft => takeFromBody(takeFromHead(draft, readLine), atEdges(4, 4), readCopyright)

const readLine: ReadLine = (line, next) => {
  if (line.length > 220) return undefined
  for (const pattern of serviceLines) {
    const match = pattern.exec(line)
    if (match) return withCodes(keep(next, 'other', line), match.groups ?? {})
  }
  return readCopyright(line, next)
}

/** A copyright line goes into its field. */
export const readCopyright: ReadLine = (line, next) => {
  if (line.length > 180 || !copyright.test(line)) return undefined
  return next.copyright === undefined ? { ...next, copyright: line } : keep(next, 'other', line)
}

function withCodes(draft: Draft, { priority, category, slugline }: Record<string, string | undefined>): Draft {
  return {
    ...draft,
    ...(priority && draft.priority === undefined && { priority }),
    ...(category && draft.category === undefined && { category }),
    // The selector line's keyword is cut off after 24 characters: only where no better one stands.
    ...(slugline && draft.slugline === undefined && { slugline }),
  }
}
