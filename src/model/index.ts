/** A code in a named scheme: `medtop:11000000`, `country:CN`, `region:US-OR`, `city:1816670`, `person:xi-jinping`, `org:united-nations`, `keyword:shipping`. */
export type Qcode = `${string}:${string}`

/** ISO 8601 with offset; a bare date when only the day is known; without offset only while the zone is unknown. */
export type Instant = string

/** One file of the wire folder; `path` is relative to it, with forward slashes. */
export interface WireFile {
  path: string
  bytes: Uint8Array
  received?: Instant
  /** The editor's file beside it, unread. */
  sidecar?: { path: string; bytes: Uint8Array }
}

/** What an editor says of a dispatch, in front matter or in a file beside it (`0412.xml` + `0412.yaml`). */
export interface Sidecar {
  headline?: string
  subhead?: string
  slug?: string
  slugline?: string
  language?: string
  provider?: string
  bylines?: string[]
  /** As it would be printed: `BERLIN, Jan 12, 2023 (DDW) —`. */
  dateline?: string
  date?: Instant
  urgency?: number
  keywords?: string[]
  subjects?: { add?: Qcode[]; remove?: Qcode[] }
  embargoed?: Instant
  expires?: Instant
  pubStatus?: PubStatus
  /** Keeps it back until this is taken away. */
  hold?: boolean
  /** Puts it at the head of the front page. */
  pin?: boolean
  /** Shown with the story. */
  note?: string
  /** Handed on to templates as it is. */
  data?: Record<string, unknown>
}

export type PubStatus = 'usable' | 'withheld' | 'canceled'
export type ContentType = 'text' | 'picture' | 'graphic' | 'audio' | 'video' | 'composite' | 'event'

/** One transmission, as the wire sent it and the desk completed it. */
export interface Dispatch {
  /** From the wire; plain text without an id takes it from the path, never from the content. */
  guid: string
  version?: string
  /** The agency, as the dateline or the envelope names it. */
  provider?: string
  /** BCP 47: the wire's, else the sidecar's, else detected, else the site's (then `inferred`). */
  language: string
  contentType: ContentType
  /** The last part of the story's address when an editor chose it. */
  slug?: string
  /** An editor wants it at the head of the front page. */
  pinned?: true
  slugline?: string
  headline?: string
  headlineRaw?: string
  subhead?: string
  abstract?: string
  bylines: Byline[]
  /** The sign-off: `(Reporting by …; Editing by …)`. */
  credit?: string
  dateline?: Dateline
  firstCreated?: Instant
  versionCreated?: Instant
  received?: Instant
  embargoed?: Instant
  expires?: Instant
  pubStatus: PubStatus
  signal: Signal
  /** IPTC urgency, 1 (most urgent) to 9. */
  urgency?: number
  priority?: string
  category?: string
  genre?: string
  keywords: string[]
  usageTerms?: string
  copyright?: string
  subjects: Subject[]
  /** Subjects an editor took away; the tagger never puts them back. */
  subjectsRemoved?: Qcode[]
  links: Link[]
  quotes: Quote[]
  notes: Note[]
  contacts: string[]
  body: Block[]
  source: Source
  /** Paths of fields worked out by the desk: `headline`, `dateline.date`. */
  inferred: string[]
  notices: Notice[]
  /** An editor's own front matter, handed on to templates. */
  data?: Record<string, unknown>
}

/** What a dispatch does to an earlier one; several can hold at once. */
export interface Signal {
  update?: { number?: number; label?: string }
  correction?: { reason?: string }
  take?: { number: number; more: boolean }
  kill?: { reason?: string }
  repeat?: true
  alert?: 'flash' | 'bulletin' | 'urgent'
  /** A service message; never a page. */
  advisory?: true
  of?: { guid?: string; slugline?: string; day?: string }
}

export interface Byline {
  name: string
  role?: string
  qcode?: Qcode
}

export interface Note {
  kind: 'ednote' | 'correction' | 'update' | 'background' | 'other'
  text: string
  public: boolean
}

export interface Dateline {
  /** The literal span, closing mark included. */
  text: string
  places: Place[]
  date?: Instant
  provider?: string
}

export interface Place {
  printed: string
  name: string
  qcode?: Qcode
  region?: string
  /** ISO 3166-1 alpha-2. */
  country?: string
  timeZone?: string
}

export interface Subject {
  qcode: Qcode
  name: string
  kind: 'person' | 'organisation' | 'place' | 'topic'
  relevance: 'about' | 'mentioned'
  origin: 'wire' | 'editor' | 'text'
  /** 0 to 1. */
  confidence: number
  reason?: string
  /** Of a person: `President`, as the text says it, and the ISO 3166-1 code of the country whose role it is. */
  role?: string
  country?: string
}

export interface Quote {
  id: string
  /** The words between the marks. */
  text: string
  kind: 'speech' | 'fragment'
  speaker?: { name: string; qcode?: Qcode }
  /** Ids of the blocks the quote stands in. */
  blocks: string[]
}

export interface Link {
  rel: 'related' | 'source' | 'part' | 'language'
  title?: string
  label?: string
  href?: string
  guid?: string
}

export interface Source {
  path: string
  format: string
  /** Which dispatch of the file, from 0. */
  index: number
  /** 1-based. */
  line?: number
}

/** A finding about a dispatch; never quotes copy. */
export interface Notice {
  level: 'info' | 'warning' | 'error'
  rule: string
  reason: string
  source: Source
}

/** Plain NFC text; marks are ranges in UTF-16 code units on grapheme edges and may overlap. */
export interface Text {
  text: string
  marks: Mark[]
}

export type Mark = { start: number; end: number } & (
  | { type: 'em' | 'strong' | 'code' | 'sub' | 'sup' }
  | { type: 'link'; href: string }
  | { type: 'lang'; language: string }
  | { type: 'subject'; qcode: Qcode }
  | { type: 'quote'; quote: string }
)

/** `id`, `class`, `lang`, `dir` and `data-*`, as an editor's Markdown sets them. */
export type Attributes = Record<string, string>

/** `id` is `b3`, stable when other blocks come and go. */
export type Block = { id: string; language?: string; attributes?: Attributes } & (
  | ({ type: 'paragraph' } & Text)
  | ({ type: 'crosshead'; level: 2 | 3 } & Text)
  | { type: 'blockquote'; blocks: Block[]; credit?: string }
  | { type: 'list'; ordered: boolean; items: Block[][] }
  | { type: 'table'; caption?: Text; header: Text[]; rows: Text[][] }
  | { type: 'preformatted'; text: string }
  | { type: 'media'; media: Media }
  | { type: 'related'; links: Link[] }
)

export interface Media {
  href: string
  mediaType: string
  alt?: string
  caption?: Text
  credit?: string
  width?: number
  height?: number
  renditions?: Rendition[]
}

export interface Rendition {
  href: string
  mediaType: string
  width?: number
  height?: number
}

/** All dispatches on one event, told at its current version. Holds published copy and only that. */
export interface Story {
  /** `2023/01/02/xi-putin-hold-virtual-meeting`: the story's address below the site's base. */
  slug: string
  guid: string
  language: string
  provider?: string
  headline: string
  subhead?: string
  /** The first paragraph as plain text. */
  lead: string
  bylines: Byline[]
  credit?: string
  dateline?: Dateline
  published: Instant
  updated: Instant
  /** `2023-01-02`: of the dateline, else of publication in the place's zone. */
  day: string
  urgency?: number
  /** It stands at the head of the front page. */
  pinned?: true
  body: Block[]
  subjects: Subject[]
  quotes: Quote[]
  notes: Note[]
  related: Related[]
  /** Slugs of the stories before and after it on the same event, on other days. */
  earlier?: string
  later?: string
  corrections: Correction[]
  /** Stripped summaries of released versions, oldest first. */
  versions: Version[]
  translations: Translation[]
  usageTerms?: string
  /** A line that the agency wants under its copy. */
  creditLine?: string
  /** Search engines are asked to leave it out. */
  noindex?: true
  /** Where it was published first: the address search engines are to take for its own. */
  canonical?: string
  /** Why it is not public: in an editor's preview alone. */
  held?: Pick<Held, 'reason' | 'until'>
  source: Source
  data?: Record<string, unknown>
}

/** What may be done with copy of an agency, or copy with some words in its terms of use. Without either it is said of all copy. */
export interface RightsRule {
  provider?: string
  /** Words that stand in the terms: `not for archive`. */
  usageTerms?: string
  /** Whether it may be published. */
  publish?: boolean
  /** Days after which it goes. */
  archiveDays?: number
  noindex?: boolean
  /** Whether search engines are sent to where the copy was published first, as far as it says. */
  canonical?: boolean
  /** Whether its pictures, graphics and recordings may be shown. */
  media?: boolean
  /** A line that must stand under it: `© Agence Exemple. All rights reserved.` */
  credit?: string
}

export interface Related {
  title: string
  slug: string
  reason: 'wire' | 'subjects'
}

export interface Correction {
  at: Instant
  text?: string
}

export interface Version {
  at: Instant
  headline: string
  version?: string
  label?: string
  /** What of the text changed from the version before, in order; absent when nothing did, or all. */
  changes?: Change[]
}

/** A run of words that a version kept, added or removed; `…` stands for words left out. */
export interface Change {
  kind: 'kept' | 'added' | 'removed'
  text: string
}

export interface Translation {
  language: string
  slug: string
  headline: string
}

/** What may stand at a killed story's address. */
export interface Withdrawn {
  slug: string
  guid: string
  at: Instant
  reason?: string
}

/** A dispatch kept back, for the command line and the preview alone. */
export interface Held {
  dispatch: Dispatch
  reason: 'embargoed' | 'withheld' | 'canceled' | 'killed' | 'expired' | 'advisory' | 'undated' | 'rights'
  until?: Instant
}

/** A subject with a page of its own. */
export interface Topic {
  qcode: Qcode
  name: string
  kind: Subject['kind']
  /** `people/xi-jinping`: the page's address below the site's base. */
  slug: string
  broader?: Qcode
  /** As an editor says it, never as a text does. */
  role?: string
  /** An editor's. */
  introduction?: Block[]
  /** Slugs of stories about it or what it includes, oldest first. */
  stories: string[]
}

export interface Year {
  year: string
  months: Month[]
}

export interface Month {
  /** `2023-01`. */
  month: string
  days: Day[]
}

export interface Day {
  /** `2023-01-02`. */
  day: string
  /** Slugs, newest first. */
  stories: string[]
}

/** What is published at one instant. */
export interface Edition {
  asOf: Instant
  /** When the next embargo lifts or copy expires. */
  nextChange?: Instant
  /** Newest first. */
  stories: Story[]
  topics: Topic[]
  /** Newest first, all the way down. */
  timeline: Year[]
  withdrawn: Withdrawn[]
  /** By address; none when no address was ever left. */
  redirects?: Redirect[]
  /** By address; none when editors made none. */
  dossiers?: Dossier[]
  /** The quotes book, newest story first; none when nobody is quoted. */
  quotes?: Said[]
  notices: Notice[]
}

/** An editor's set of stories, with an introduction. */
export interface Dossier {
  /** `energy-crisis`: the last part of its address. */
  slug: string
  title: string
  language?: string
  body: Block[]
  /** Slugs, newest first. */
  stories: string[]
}

/** A dossier as the editor wrote it: which stories it wants, by list and by query. */
export interface DossierFile extends Dossier {
  /** Slugs or guids. */
  stories: string[]
  query?: DossierQuery
  source: Source
}

/** Stories about one of the subjects, with all of the words in headline or lead, of the days between. */
export interface DossierQuery {
  subjects: string[]
  words?: string
  /** The first day, and the last. */
  from?: string
  to?: string
}

/** Words that somebody said, and where they stand. */
export interface Said {
  speaker: { name: string; qcode?: Qcode }
  text: string
  kind: Quote['kind']
  /** The story's slug, and the quote's id in it. */
  story: string
  quote: string
  /** `2023-01-02`: the story's. */
  day: string
  /** When the story was published, if more than the day is known. */
  at?: Instant
}

/** An address that a story has left, and the one it has now. */
export interface Redirect {
  from: string
  to: string
}

/** Addresses given so far: guid → slug, and `moved:slug` → slug for those that were left. Kept in `dateline.lock.json`; wins over all later inference. */
export type Ledger = Record<string, string>

/** What the search index holds of one story. */
export interface SearchRecord {
  slug: string
  language: string
  headline: string
  /** When it was published, in UTC: sorts as text. */
  date: Instant
  /** The day it stands under: `2023-01-02`. */
  day: string
  dateline?: string
  body: Block[]
  filters: Record<'topic' | 'place' | 'person' | 'organisation' | 'agency' | 'month', string[]>
}

/** Data files that ship with Dateline, by name: `places/countries.json`. The caller reads the disk, `src/` never does. */
export interface Resources {
  read(name: string): Uint8Array
}
