import type { Held, Ledger, RightsRule } from '../../src/index.ts'
import { shortHash } from '../../src/markup/hash.ts'
import type { Sketch } from './dispatch.ts'

/** What is public and what is not at one instant. */
export interface Expected {
  asOf: string
  /** Address → headline. */
  stories?: Record<string, string>
  /** Path → why. */
  held?: Record<string, Held['reason']>
  /** Addresses with a notice. */
  withdrawn?: string[]
  /** Address left → address now. */
  redirects?: Record<string, string>
  nextChange?: string
  /** Rules of notices, with repeats. */
  notices?: string[]
}

export interface Scenario {
  name: string
  dispatches: Sketch[]
  ledger?: Ledger
  rights?: RightsRule[]
  pseudonyms?: Record<string, string>
  expected: Expected[]
}

const later = '2023-02-01T00:00:00Z'
const wire = { guid: 'urn:wire:7', path: '1.xml' }
const first = { ...wire, version: '1', headline: 'Storm nears coast', versionCreated: '2023-01-02T09:00:00Z' }
const second = {
  ...wire,
  path: '2.xml',
  version: '2',
  headline: 'Storm hits coast',
  versionCreated: '2023-01-02T11:00:00Z',
}
const kill = {
  ...wire,
  path: '3.xml',
  version: '3',
  headline: 'KILL',
  versionCreated: '2023-01-02T12:00:00Z',
  signal: { kill: {} },
}
const storm = '2023/01/02/storm-nears-coast'
/** Where a killed story's notice stands that no ledger knows: nothing of its headline. */
const killed = `2023/01/02/withdrawn-${shortHash(wire.guid)}`

/** Enough words to be compared. */
const long = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ')

/** The life of stories: what comes over the wire, and what the site shows at which time. */
export const scenarios: Scenario[] = [
  {
    name: 'a dispatch is a story',
    dispatches: [{}],
    expected: [
      { asOf: later, stories: { '2023/01/02/ministers-meet-in-the-capital': 'Ministers meet in the capital' } },
    ],
  },
  {
    name: 'the newest version of a guid is told at the address of the oldest',
    dispatches: [second, first],
    expected: [{ asOf: later, stories: { [storm]: 'Storm hits coast' } }],
  },
  {
    name: 'versions are ordered by time, not by a version number that is a hash',
    dispatches: [
      { ...first, version: '978556838' },
      { ...second, version: '154276153' },
    ],
    expected: [{ asOf: later, stories: { [storm]: 'Storm hits coast' } }],
  },
  {
    name: 'without guids, slugline, agency and day make a family: alert, writethru, eighth lead',
    dispatches: [
      { path: '3', slugline: 'BC-Storm, 8th Ld', headline: 'Third', versionCreated: '2023-01-02T12:00:00Z' },
      { path: '1', slugline: 'BC-Storm', headline: 'First', versionCreated: '2023-01-02T10:00:00Z' },
      { path: '2', slugline: 'BC-Storm, 1st Ld-Writethru', headline: 'Second', versionCreated: '2023-01-02T11:00:00Z' },
    ],
    expected: [{ asOf: later, stories: { '2023/01/02/storm': 'Third' } }],
  },
  {
    name: 'of versions known by the day alone, the lead number tells the newest',
    dispatches: [
      {
        path: '1',
        slugline: 'STORM',
        headline: 'Second',
        versionCreated: '2023-01-02',
        signal: { update: { number: 2 } },
      },
      { path: '2', slugline: 'STORM', headline: 'First', versionCreated: '2023-01-02' },
    ],
    expected: [{ asOf: later, stories: { '2023/01/02/storm': 'Second' } }],
  },
  {
    name: 'one slugline on two days or from two agencies is two stories',
    dispatches: [
      { path: '1', slugline: 'STORM', headline: 'One', provider: 'AAA' },
      { path: '2', slugline: 'STORM', headline: 'Two', provider: 'AAA', versionCreated: '2023-01-03T09:00:00Z' },
      { path: '3', slugline: 'STORM', headline: 'Three', provider: 'BBB', versionCreated: '2023-01-03T10:00:00Z' },
    ],
    expected: [
      {
        asOf: later,
        stories: {
          '2023/01/02/storm': 'One',
          '2023/01/03/storm': 'Two',
          [`2023/01/03/storm-${shortHash('3')}`]: 'Three',
        },
        notices: ['stories/namesake'],
      },
    ],
  },
  {
    name: 'wire guids keep stories of one slugline apart',
    dispatches: [
      { ...first, slugline: 'STORM' },
      { ...second, guid: 'urn:wire:8', slugline: 'STORM-RELIEF' },
    ],
    expected: [
      {
        asOf: later,
        stories: { '2023/01/02/storm': 'Storm nears coast', '2023/01/02/storm-relief': 'Storm hits coast' },
      },
    ],
  },
  {
    name: 'two first versions under one slugline are one story, and that is said',
    dispatches: [
      { path: '1', slugline: 'STORM', headline: 'One' },
      { path: '2', slugline: 'STORM', headline: 'Two', versionCreated: '2023-01-02T10:00:00Z' },
    ],
    expected: [{ asOf: later, stories: { '2023/01/02/storm': 'Two' }, notices: ['stories/same-slugline'] }],
  },
  {
    name: 'the same dispatch twice is one',
    dispatches: [first, { ...first, path: 'copy.xml' }],
    expected: [{ asOf: later, stories: { [storm]: 'Storm nears coast' }, notices: ['stories/copy'] }],
  },
  {
    name: 'the same file twice is one dispatch, at the address that either has',
    dispatches: [{ path: 'a.txt' }, { path: 'b.txt' }],
    ledger: { 'b.txt': '2023/01/02/old' },
    expected: [
      { asOf: later, stories: { '2023/01/02/old': 'Ministers meet in the capital' }, notices: ['stories/copy'] },
    ],
  },
  {
    name: 'a kill that names a copy takes the story down',
    dispatches: [
      { path: 'a.txt' },
      { path: 'b.txt' },
      { path: 'k', text: 'Kill it.', signal: { kill: {}, of: { guid: 'b.txt' } } },
    ],
    expected: [
      {
        asOf: later,
        held: { 'a.txt': 'killed', k: 'canceled' },
        withdrawn: [`2023/01/02/withdrawn-${shortHash('a.txt')}`],
        notices: ['stories/copy'],
      },
    ],
  },
  {
    name: 'nearly the same words from one agency on one day are versions of one story, and that is said',
    dispatches: [
      { path: 'a.txt', headline: 'First', text: long },
      { path: 'b.txt', headline: 'Second', text: `${long} It is over now.`, versionCreated: '2023-01-02T10:00:00Z' },
      { path: 'c.txt', headline: 'Of another', text: long, provider: 'BBB' },
      { path: 'd.txt', headline: 'Next day', text: long, versionCreated: '2023-01-03T10:00:00Z' },
      { path: 'e.txt', headline: 'Its own', text: `${long} More.`, slugline: 'STORM' },
      { path: 'f.txt', guid: 'urn:wire:9', headline: 'Of the wire', text: `${long} More.` },
    ],
    expected: [
      {
        asOf: later,
        stories: {
          '2023/01/02/first': 'Second',
          '2023/01/02/of-another': 'Of another',
          '2023/01/03/next-day': 'Next day',
          '2023/01/02/storm': 'Its own',
          '2023/01/02/of-the-wire': 'Of the wire',
        },
        notices: ['stories/near-duplicate'],
      },
    ],
  },
  {
    name: 'nearly the same words at two addresses that an editor gave are two stories',
    dispatches: [
      { path: 'a.txt', headline: 'First', text: long, slug: 'one' },
      { path: 'b.txt', headline: 'Second', text: `${long} It is over now.`, slug: 'two' },
    ],
    expected: [{ asOf: later, stories: { '2023/01/02/one': 'First', '2023/01/02/two': 'Second' } }],
  },
  {
    name: 'a renamed file keeps its address; a guid of the wire that is gone gives its own to nobody',
    dispatches: [{ path: 'new.txt' }, { path: 'other.txt', headline: 'Other' }],
    ledger: { 'old.txt': '2023/01/02/ministers-meet-in-the-capital', 'urn:wire:7': '2023/01/02/other' },
    expected: [
      {
        asOf: later,
        stories: {
          '2023/01/02/ministers-meet-in-the-capital': 'Ministers meet in the capital',
          [`2023/01/02/other-${shortHash('other.txt')}`]: 'Other',
        },
      },
    ],
  },
  {
    name: 'of two copies the more cautious counts',
    dispatches: [first, { ...first, path: '0.xml', embargoed: '2023-03-01T00:00:00Z' }],
    expected: [
      { asOf: later, held: { '0.xml': 'embargoed' }, nextChange: '2023-03-01T00:00:00Z', notices: ['stories/copy'] },
    ],
  },
  {
    name: 'of two copies under embargo the later end counts, wherever the copy lies',
    dispatches: [
      { ...first, embargoed: '2023-01-05T00:00:00Z' },
      { ...first, path: '9.xml', embargoed: '2023-03-01T00:00:00Z' },
    ],
    expected: [
      { asOf: later, held: { '9.xml': 'embargoed' }, nextChange: '2023-03-01T00:00:00Z', notices: ['stories/copy'] },
    ],
  },
  {
    name: 'two stories with one headline on one day are both published, and that is said',
    dispatches: [{ path: 'a.txt' }, { path: 'b.txt', text: 'The other ministers met in the evening.' }],
    expected: [
      {
        asOf: later,
        stories: {
          '2023/01/02/ministers-meet-in-the-capital': 'Ministers meet in the capital',
          [`2023/01/02/ministers-meet-in-the-capital-${shortHash('b.txt')}`]: 'Ministers meet in the capital',
        },
        notices: ['stories/namesake'],
      },
    ],
  },
  {
    name: '`usable` with an embargo to come is embargoed, and is public the moment it ends',
    dispatches: [{ ...first, embargoed: '2023-01-05T00:01:00Z' }],
    expected: [
      { asOf: '2023-01-05T00:00:59Z', held: { '1.xml': 'embargoed' }, nextChange: '2023-01-05T00:01:00Z' },
      { asOf: '2023-01-05T00:01:00Z', stories: { [storm]: 'Storm nears coast' } },
    ],
  },
  {
    name: 'an embargo is compared as time, not as text',
    dispatches: [{ ...first, embargoed: '2023-01-05T10:00:00+10:00' }],
    expected: [
      { asOf: '2023-01-04T23:59:00Z', held: { '1.xml': 'embargoed' }, nextChange: '2023-01-05T10:00:00+10:00' },
      { asOf: '2023-01-05T00:00:00Z', stories: { [storm]: 'Storm nears coast' } },
    ],
  },
  {
    name: 'an embargo without a zone, or of a bare day, holds until that time has come everywhere',
    dispatches: [
      { ...first, embargoed: '2023-01-05T06:00:00' },
      { ...second, guid: 'urn:wire:8', embargoed: '2023-01-06' },
    ],
    expected: [
      {
        asOf: '2023-01-05T17:59:59Z',
        held: { '1.xml': 'embargoed', '2.xml': 'embargoed' },
        nextChange: '2023-01-05T06:00:00-12:00',
      },
      {
        asOf: '2023-01-06T11:59:59Z',
        stories: { [storm]: 'Storm nears coast' },
        held: { '2.xml': 'embargoed' },
        nextChange: '2023-01-06T00:00:00-12:00',
      },
      {
        asOf: '2023-01-06T12:00:00Z',
        stories: { [storm]: 'Storm nears coast', '2023/01/02/storm-hits-coast': 'Storm hits coast' },
      },
    ],
  },
  {
    name: 'an embargo that cannot be read holds without end',
    dispatches: [{ ...first, embargoed: '2023-13-45' }],
    expected: [{ asOf: '2199-01-01T00:00:00Z', held: { '1.xml': 'embargoed' }, notices: ['stories/date-unreadable'] }],
  },
  {
    name: 'an embargoed new version holds itself alone',
    dispatches: [first, { ...second, embargoed: '2023-01-05T00:00:00Z' }],
    expected: [
      {
        asOf: '2023-01-03T00:00:00Z',
        stories: { [storm]: 'Storm nears coast' },
        held: { '2.xml': 'embargoed' },
        nextChange: '2023-01-05T00:00:00Z',
      },
      { asOf: later, stories: { [storm]: 'Storm hits coast' } },
    ],
  },
  {
    name: 'withheld takes the story back until a later version lifts it, and leaves no notice',
    dispatches: [first, { ...second, pubStatus: 'withheld' }],
    expected: [{ asOf: later, held: { '1.xml': 'withheld', '2.xml': 'withheld' } }],
  },
  {
    name: 'a usable version lifts a withheld one',
    dispatches: [{ ...first, pubStatus: 'withheld' }, second],
    expected: [
      { asOf: later, stories: { '2023/01/02/storm-hits-coast': 'Storm hits coast' }, held: { '1.xml': 'withheld' } },
    ],
  },
  {
    name: 'a service message is no story',
    dispatches: [{ signal: { advisory: true } }],
    expected: [{ asOf: later, held: { 'a.txt': 'advisory' } }],
  },
  {
    name: 'a kill takes every version down and leaves a notice at the address',
    dispatches: [first, second, kill],
    expected: [
      {
        asOf: later,
        held: { '1.xml': 'killed', '2.xml': 'killed', '3.xml': 'canceled' },
        withdrawn: [killed],
      },
    ],
  },
  {
    name: 'canceled is a kill, with whatever else it carries: a correction and a kill of one version too',
    dispatches: [first, { ...second, signal: { correction: {} } }, { ...second, path: '3.xml', pubStatus: 'canceled' }],
    expected: [
      { asOf: later, held: { '1.xml': 'killed', '2.xml': 'killed', '3.xml': 'canceled' }, withdrawn: [killed] },
    ],
  },
  {
    name: 'a kill is obeyed at once, though its clock is ahead or its time under embargo',
    dispatches: [first, { ...kill, versionCreated: '2023-01-02T12:00:00Z', embargoed: '2023-04-01T00:00:00Z' }],
    expected: [{ asOf: '2023-01-02T11:59:00Z', held: { '1.xml': 'killed', '3.xml': 'canceled' }, withdrawn: [killed] }],
  },
  {
    name: 'a kill that names a guid finds its story, even when it was sent first',
    dispatches: [
      { path: 'k', versionCreated: '2023-01-02T08:59:00Z', signal: { kill: {}, of: { guid: 'urn:wire:7' } } },
      { ...first, versionCreated: '2023-01-02T08:58:00Z' },
    ],
    expected: [{ asOf: later, held: { '1.xml': 'killed', k: 'canceled' }, withdrawn: [killed] }],
  },
  {
    name: 'a kill that names a slugline and a day takes all takes of that day and no others',
    dispatches: [
      {
        path: 'k',
        signal: { kill: {}, of: { slugline: 'STORM', day: '2023-01-02' } },
        versionCreated: '2023-01-03T09:00:00Z',
      },
      { path: '1', slugline: 'STORM', headline: 'One', signal: { take: { number: 1, more: true } } },
      { path: '2', slugline: 'STORM', headline: 'One', signal: { take: { number: 2, more: false } } },
      { path: '3', slugline: 'STORM', headline: 'Next day', versionCreated: '2023-01-03T08:00:00Z' },
    ],
    expected: [
      {
        asOf: later,
        stories: { '2023/01/03/storm': 'Next day' },
        held: { '1': 'killed', '2': 'killed', k: 'canceled' },
        withdrawn: ['2023/01/02/storm'],
      },
    ],
  },
  {
    name: 'a kill sent after midnight by slugline finds the story of the evening before, of its own agency',
    dispatches: [
      {
        path: 'k',
        slugline: 'STORM-KILL',
        provider: 'AAA',
        versionCreated: '2023-01-03T00:10:00Z',
        signal: { kill: {} },
      },
      { path: '1', slugline: 'STORM', provider: 'AAA', headline: 'One' },
      { path: '2', slugline: 'STORM', provider: 'BBB', headline: 'Two' },
    ],
    expected: [
      {
        asOf: later,
        stories: { [`2023/01/02/storm-${shortHash('2')}`]: 'Two' },
        held: { '1': 'killed', k: 'canceled' },
        withdrawn: ['2023/01/02/storm'],
        notices: ['stories/namesake'],
      },
    ],
  },
  {
    name: 'a kill of an unknown story is a notice',
    dispatches: [kill],
    expected: [{ asOf: later, held: { '3.xml': 'canceled' }, notices: ['stories/kill-unknown'] }],
  },
  {
    name: 'a kill of a story that only the ledger knows stands at its address',
    dispatches: [kill],
    ledger: { 'urn:wire:7': '2022/12/31/old-storm' },
    expected: [{ asOf: later, held: { '3.xml': 'canceled' }, withdrawn: ['2022/12/31/old-storm'] }],
  },
  {
    name: 'a kill puts no notice over a story that is told',
    dispatches: [kill, { path: 'a.txt' }],
    ledger: { 'urn:wire:7': '2023/01/02/summit', 'a.txt': '2023/01/02/summit' },
    expected: [
      {
        asOf: later,
        stories: { '2023/01/02/summit': 'Ministers meet in the capital' },
        held: { '3.xml': 'canceled' },
      },
    ],
  },
  {
    name: 'a story killed under embargo was never public and leaves nothing',
    dispatches: [{ ...first, embargoed: '2023-01-03T00:00:00Z' }, kill],
    expected: [{ asOf: later, held: { '1.xml': 'killed', '3.xml': 'canceled' } }],
  },
  {
    name: 'a later usable version of a higher number revives a killed story; the killed ones stay down',
    dispatches: [first, { ...kill, version: '2' }, { ...second, version: '3', versionCreated: '2023-01-02T14:00:00Z' }],
    expected: [
      {
        asOf: later,
        stories: { '2023/01/02/storm-hits-coast': 'Storm hits coast' },
        held: { '1.xml': 'killed', '3.xml': 'canceled' },
      },
    ],
  },
  {
    name: 'an old version sent again does not revive a killed story',
    dispatches: [kill, { ...second, versionCreated: '2023-01-02T14:00:00Z' }],
    expected: [{ asOf: later, held: { '2.xml': 'killed', '3.xml': 'canceled' }, withdrawn: [killed] }],
  },
  {
    name: 'a killed story does not come back because the folder was copied and all is received anew',
    dispatches: [
      { path: '1', slugline: 'STORM', versionCreated: '', received: '2023-01-04T00:00:00Z' },
      { path: 'k', versionCreated: '2023-01-02T12:00:00Z', signal: { kill: {}, of: { guid: '1' } } },
    ],
    expected: [{ asOf: later, held: { '1': 'killed', k: 'canceled' }, withdrawn: ['2023/01/04/storm'] }],
  },
  {
    name: 'expired copy goes, and does not give way to the version it replaced',
    dispatches: [first, { ...second, expires: '2023-01-10T00:00:00Z' }],
    expected: [
      { asOf: '2023-01-09T00:00:00Z', stories: { [storm]: 'Storm hits coast' }, nextChange: '2023-01-10T00:00:00Z' },
      { asOf: '2023-01-10T00:00:00Z', held: { '1.xml': 'expired', '2.xml': 'expired' } },
    ],
  },
  {
    name: 'copy of an agency that may not be published is held, with all its versions',
    dispatches: [
      { path: '1', headline: 'One', provider: 'AAA' },
      { path: '2', headline: 'Two', provider: 'BBB' },
    ],
    rights: [{ provider: 'aaa', publish: false }],
    expected: [{ asOf: later, stories: { '2023/01/02/two': 'Two' }, held: { '1': 'rights' } }],
  },
  {
    name: 'of several rules that fit a later one wins: nothing but one agency',
    dispatches: [
      { path: '1', headline: 'One', provider: 'AAA' },
      { path: '2', headline: 'Two' },
    ],
    rights: [{ publish: false }, { provider: 'AAA', publish: true }],
    expected: [{ asOf: later, stories: { '2023/01/02/one': 'One' }, held: { '2': 'rights' } }],
  },
  {
    name: 'copy that may stay for some days goes then, or when it expires before',
    dispatches: [
      { ...first, usageTerms: 'For 30 days. Not for archive!' },
      { ...second, guid: 'urn:wire:8', usageTerms: 'not for ARCHIVE', expires: '2023-01-09T00:00:00Z' },
    ],
    rights: [{ usageTerms: 'not for archive', archiveDays: 30 }],
    expected: [
      {
        asOf: '2023-01-08T00:00:00Z',
        stories: { [storm]: 'Storm nears coast', '2023/01/02/storm-hits-coast': 'Storm hits coast' },
        nextChange: '2023-01-09T00:00:00Z',
      },
      {
        asOf: '2023-02-01T08:59:00Z',
        stories: { [storm]: 'Storm nears coast' },
        held: { '2.xml': 'expired' },
        nextChange: '2023-02-01T09:00:00.000Z',
      },
      { asOf: '2023-02-01T09:00:00Z', held: { '1.xml': 'expired', '2.xml': 'expired' } },
    ],
  },
  {
    name: 'a name that is replaced goes from the address too, and nothing leads from the old one',
    dispatches: [{ path: '1', headline: 'Jane Roe speaks' }],
    ledger: { '1': '2023/01/02/jane-roe-speaks', 'moved:2023/01/02/jane-roe': '2023/01/02/jane-roe-speaks' },
    pseudonyms: { 'Jane Roe': 'a witness' },
    expected: [{ asOf: later, stories: { '2023/01/02/a-witness-speaks': 'a witness speaks' } }],
  },
  {
    name: 'a file taken away by its sidecar leaves a notice at its address, and takes its copies with it',
    dispatches: [
      { path: 'a.txt', pubStatus: 'canceled' },
      { path: 'b.txt' },
      { path: 'c.txt', headline: 'Long', text: long, pubStatus: 'canceled' },
      { path: 'd.txt', headline: 'Longer', text: `${long} More.` },
    ],
    ledger: { 'b.txt': '2023/01/02/ministers', 'd.txt': '2023/01/02/longer' },
    expected: [
      {
        asOf: later,
        held: { 'a.txt': 'canceled', 'c.txt': 'canceled', 'd.txt': 'killed' },
        withdrawn: ['2023/01/02/longer', '2023/01/02/ministers'],
        notices: ['stories/copy'],
      },
    ],
  },
  {
    name: 'takes are one story; a missing one is said',
    dispatches: [
      {
        path: '3',
        slugline: 'STORM',
        versionCreated: '2023-01-02T12:00:00Z',
        signal: { take: { number: 3, more: false } },
      },
      { path: '1', slugline: 'STORM', headline: 'One', signal: { take: { number: 1, more: true } } },
    ],
    expected: [{ asOf: later, stories: { '2023/01/02/storm': 'One' }, notices: ['stories/take-missing'] }],
  },
  {
    name: 'a take is no more public than its beginning',
    dispatches: [
      {
        path: '1',
        slugline: 'STORM',
        headline: 'One',
        embargoed: '2023-03-01T00:00:00Z',
        signal: { take: { number: 1, more: true } },
      },
      {
        path: '2',
        slugline: 'STORM',
        versionCreated: '2023-01-02T12:00:00Z',
        signal: { take: { number: 2, more: false } },
      },
    ],
    expected: [{ asOf: later, held: { '1': 'embargoed', '2': 'embargoed' }, nextChange: '2023-03-01T00:00:00Z' }],
  },
  {
    name: 'an undated dispatch is held, with the way out; receipt alone dates it',
    dispatches: [
      { path: '1', headline: 'One', versionCreated: '' },
      { path: '2', headline: 'Two', versionCreated: '', received: '2023-01-04T23:30:00Z' },
    ],
    expected: [
      { asOf: later, stories: { '2023/01/04/two': 'Two' }, held: { '1': 'undated' }, notices: ['stories/undated'] },
    ],
  },
  {
    name: 'the year 3013 counts as absent and is said',
    dispatches: [{ versionCreated: '3013-01-02T00:00:00Z', firstCreated: '2023-01-02T00:00:00Z' }],
    expected: [
      {
        asOf: later,
        stories: { '2023/01/02/ministers-meet-in-the-capital': 'Ministers meet in the capital' },
        notices: ['stories/date-unreadable'],
      },
    ],
  },
  {
    name: 'a dispatch dated ahead is published, and more than a day ahead said to be',
    dispatches: [
      { path: '1', headline: 'One' },
      { path: '2', headline: 'Two', versionCreated: '2023-01-01T10:00:00Z' },
    ],
    expected: [
      {
        asOf: '2023-01-01T08:00:00Z',
        stories: { '2023/01/02/one': 'One', '2023/01/01/two': 'Two' },
        notices: ['stories/date-ahead'],
      },
    ],
  },
  {
    name: 'the ledger wins over a better headline, and over a namesake that is older',
    dispatches: [
      { path: 'a.txt', headline: 'Better headline' },
      { path: '0.txt', headline: 'Worse headline', versionCreated: '2023-01-02T01:00:00Z' },
    ],
    ledger: { 'a.txt': '2023/01/02/worse-headline' },
    expected: [
      {
        asOf: later,
        stories: {
          '2023/01/02/worse-headline': 'Better headline',
          [`2023/01/02/worse-headline-${shortHash('0.txt')}`]: 'Worse headline',
        },
      },
    ],
  },
  {
    name: 'an editor’s slug wins over the ledger, below the day or taken whole',
    dispatches: [
      { path: '1', headline: 'One', slug: 'xi-putin' },
      { path: '2', headline: 'Two', slug: 'special/Xi & Putin' },
    ],
    ledger: { '1': '2023/01/02/one' },
    expected: [
      {
        asOf: later,
        stories: { '2023/01/02/xi-putin': 'One', 'special/xi-putin': 'Two' },
        redirects: { '2023/01/02/one': '2023/01/02/xi-putin' },
      },
    ],
  },
  {
    name: 'addresses left one after the other all lead to the last; a story may go back to one',
    dispatches: [
      { path: '1', headline: 'One', slug: 'third' },
      { path: '2', headline: 'Two', slug: 'first' },
    ],
    ledger: {
      '1': '2023/01/02/second',
      'moved:2023/01/02/one': '2023/01/02/second',
      '2': '2023/01/02/two',
      'moved:2023/01/02/first': '2023/01/02/two',
    },
    expected: [
      {
        asOf: later,
        stories: { '2023/01/02/third': 'One', '2023/01/02/first': 'Two' },
        redirects: {
          '2023/01/02/one': '2023/01/02/third',
          '2023/01/02/second': '2023/01/02/third',
          '2023/01/02/two': '2023/01/02/first',
        },
      },
    ],
  },
  {
    name: 'an address that was left is given to no other story',
    dispatches: [
      { path: '1', headline: 'One', slug: 'new' },
      { path: '2', headline: 'One' },
    ],
    ledger: { '1': '2023/01/02/new', 'moved:2023/01/02/one': '2023/01/02/new' },
    expected: [
      {
        asOf: later,
        stories: { '2023/01/02/new': 'One', [`2023/01/02/one-${shortHash('2')}`]: 'One' },
        redirects: { '2023/01/02/one': '2023/01/02/new' },
        notices: ['stories/namesake'],
      },
    ],
  },
  {
    name: 'addresses that were left lead nowhere while their story is held, in a circle, or out of the site',
    dispatches: [
      { path: '1', headline: 'One', pubStatus: 'withheld' },
      { path: '2', headline: 'Two' },
    ],
    ledger: {
      '1': '2023/01/02/one',
      'moved:old': '2023/01/02/one',
      'moved:a': 'b',
      'moved:b': 'a',
      'moved:../../outside': '2023/01/02/two',
    },
    expected: [{ asOf: later, stories: { '2023/01/02/two': 'Two' }, held: { '1': 'withheld' } }],
  },
  {
    name: 'an address that a killed story has left leads to its notice',
    dispatches: [first, kill],
    ledger: { 'urn:wire:7': '2023/01/02/storm', 'moved:2023/01/02/secret': '2023/01/02/storm' },
    expected: [
      {
        asOf: later,
        held: { '1.xml': 'killed', '3.xml': 'canceled' },
        withdrawn: ['2023/01/02/storm'],
        redirects: { '2023/01/02/secret': '2023/01/02/storm' },
      },
    ],
  },
  {
    name: 'the address of a story that turns out to be part of another leads there',
    dispatches: [first, { ...second, guid: 'urn:wire:8', signal: { of: { guid: 'urn:wire:7' } } }],
    ledger: { 'urn:wire:7': '2023/01/02/storm', 'urn:wire:8': '2023/01/02/gale' },
    expected: [
      {
        asOf: later,
        stories: { '2023/01/02/storm': 'Storm hits coast' },
        redirects: { '2023/01/02/gale': '2023/01/02/storm' },
      },
    ],
  },
  {
    name: 'versions that replace each other in a circle are one story',
    dispatches: [
      { ...first, signal: { of: { guid: 'urn:wire:8' } } },
      { ...second, guid: 'urn:wire:8', signal: { of: { guid: 'urn:wire:7' } } },
    ],
    expected: [{ asOf: later, stories: { [storm]: 'Storm hits coast' }, notices: ['stories/circle'] }],
  },
  {
    name: 'a version that replaces itself is no circle',
    dispatches: [first, { ...second, signal: { of: { guid: 'urn:wire:7' } } }],
    expected: [{ asOf: later, stories: { [storm]: 'Storm hits coast' } }],
  },
  {
    name: 'two agencies with one guid are one story, so that a kill takes both, and that is said',
    dispatches: [
      { ...first, provider: 'AAA' },
      { ...second, provider: 'BBB' },
    ],
    expected: [{ asOf: later, stories: { [storm]: 'Storm hits coast' }, notices: ['stories/guid-shared'] }],
  },
  {
    name: 'the year 1 counts as absent and is said; alone it leaves the dispatch undated',
    dispatches: [{ versionCreated: '0001-01-01T00:00:00Z' }],
    expected: [{ asOf: later, held: { 'a.txt': 'undated' }, notices: ['stories/date-unreadable', 'stories/undated'] }],
  },
  {
    name: 'clocks two minutes off do not make an older version the current one',
    dispatches: [
      { ...first, version: '1', versionCreated: '2023-01-02T11:02:00Z' },
      { ...second, version: '2', versionCreated: '2023-01-02T11:00:00Z' },
    ],
    expected: [{ asOf: later, stories: { [storm]: 'Storm hits coast' } }],
  },
  {
    name: 'a usable version whose clock is two minutes behind that of the kill before it stands',
    dispatches: [first, kill, { ...second, version: '4', versionCreated: '2023-01-02T11:58:00Z' }],
    expected: [
      {
        asOf: later,
        stories: { '2023/01/02/storm-hits-coast': 'Storm hits coast' },
        held: { '1.xml': 'killed', '3.xml': 'canceled' },
      },
    ],
  },
  {
    name: 'versions sent out of order are told by time, and that is said',
    dispatches: [
      { ...first, version: '5' },
      { ...second, version: '4' },
    ],
    expected: [{ asOf: later, stories: { [storm]: 'Storm hits coast' }, notices: ['stories/version-order'] }],
  },
]
