import type { Sign } from '../house-styles/house-style.ts'
import { houseStyleOf } from '../house-styles/index.ts'
import type { Gazetteer } from '../places/gazetteer.ts'
import { readPrinted } from '../places/printed-place.ts'
import { isPlaceName } from '../places/resolve.ts'
import { readDate } from '../time/dates.ts'
import { isArea, liesIn } from './dateline-places.ts'

/** What a form read, and what stands around it. */
export interface Claim {
  text: string
  /** As printed, each with its region or country. */
  places: readonly string[]
  date?: string
  provider?: string
  /** What follows in the paragraph. */
  rest: string
  /** The same, or the next paragraph behind a dateline on a line of its own. */
  lead: string
  /** Whether nothing but the lines of a head stands above. */
  top: boolean
}

/** Words of which newsrooms make their names; `BusinessDesk`, `newratings.com`, `CBC SPORTS ONLINE`. */
const newsroom =
  /(?:\p{L}|^)(?:desk|wire|press|news|presse|prensa|agency|agencies|agence|agencia|agência|agenzia|agentur|network|online|times|post|tribune|herald|gazette|journal|television|radio)(?![\p{Ll}])|\.(?:com|net|org)(?:\.[a-z]{2})?(?![\p{L}])/iu
/** Words of which places make their names. */
const placeWord =
  /(?:^| )(?:city|county|district|province|prefecture|village|township|islands?|beach|springs|falls|lakes?|fort|ft|mount|mt|port|heights|hills|valley|harbou?r|creek|river|point|bay|base|camp|airport|cape|isla|ilha|villa|vila|puerto|porto|san|santa|santo|são|sankt|bad)(?![\p{L}])/iu
const sentenceStart = /^[\s"“”„«‘'(<¿¡]{0,4}(?:[\p{Lu}\p{Lt}\p{Lo}\p{N}$€£]|al-|d')/u
const sentenceEnd = /[.!?…。]["”’»')\]]{0,3}\s*$/u

const head = (claim: Claim) => readPrinted(claim.places[0] ?? '').head
const all = ({ places }: Claim, test: (place: string) => boolean) => places.length > 0 && places.every(test)

/** Each sign of `house-style.ts`, as a question to a claim. */
const signs: Record<Sign, (claim: Claim, gazetteer: Gazetteer) => boolean> = {
  'known-provider': ({ provider }) => houseStyleOf(provider) !== undefined || newsroom.test(provider ?? ''),
  'house-style': ({ provider }) => houseStyleOf(provider) !== undefined,
  date: claim => claim.date !== undefined && readDate(claim.date) !== undefined,
  'full-date': claim => claim.date !== undefined && readDate(claim.date)?.year !== undefined,
  'known-place': (claim, gazetteer) => all(claim, place => isPlaceName(place, gazetteer)),
  'known-city': (claim, gazetteer) =>
    all(claim, place => isPlaceName(place, gazetteer) && gazetteer.find(readPrinted(place).head)[0]?.kind === 'city'),
  'known-area': (claim, gazetteer) =>
    claim.places.some(place => readPrinted(place).hints.some(hint => isArea(hint, gazetteer))),
  'place-word': claim => placeWord.test(head(claim)),
  capitals: claim => /\p{Lu}/u.test(head(claim)) && !/\p{Ll}{2}/u.test(head(claim)),
  'short-name': claim => head(claim).split(' ').length <= 3,
  dash: claim => /[-–—―_]$/u.test(claim.text),
  'wide-dash': claim => /(?:--|[–—―_])$/u.test(claim.text),
  lead: ({ lead }) => lead.length > 40 && sentenceStart.test(lead) && (lead.length > 110 || sentenceEnd.test(lead)),
  'own-line': ({ rest }) => rest === '',
  top: claim => claim.top,
}

/** Whether all signs of one of the lists are there; a form without lists needs none. */
export function isBelievable(
  claim: Claim,
  needs: readonly (readonly Sign[])[] | undefined,
  gazetteer: Gazetteer,
): boolean {
  if (isOtherCopy(claim, gazetteer)) return false
  const asked = new Map<Sign, boolean>()
  const isThere = (sign: Sign): boolean => {
    const known = asked.get(sign) ?? signs[sign](claim, gazetteer)
    asked.set(sign, known)
    return known
  }
  return needs === undefined || needs.some(list => list.every(isThere))
}

/** How a name of a place never begins: bylines, captions, running text. */
const opensOtherCopy =
  /^(?:By|BY|Von|VON|Por|POR|Par|PAR|Di|DI|Photo|PHOTO|From|FROM|On|ON|In|IN|For|FOR|With|WITH|Text of|Reference|Source|SOURCE|Editor|EDITOR|Note|NOTE|Today|TODAY)(?: |$)/u

/** Whether the words are something else after all, whatever speaks for them. */
function isOtherCopy(claim: Claim, gazetteer: Gazetteer): boolean {
  const name = head(claim)
  if (opensOtherCopy.test(name) && !/^(?:ON|IN) (?:A|AN|THE) /u.test(name)) return true
  // A byline or headline has run into the dateline where the case changes: `Yoo Jee-ho SEOUL`.
  if (/^\p{Lu}\p{Ll}{2}/u.test(name) && / \p{Lu}{3,}$/u.test(name)) return true
  const { provider } = claim
  if (!provider || signs['known-provider'](claim, gazetteer)) return false
  // `Turkey (the bird)`; `FRANCISCO BELTRÃO (PR)` is in Paraná and `Cincinnati (Ohio)` in Ohio, which the form for places alone reads.
  return (
    /^\p{Ll}/u.test(provider) ||
    (readPrinted(claim.places.at(-1) ?? '').hints.length === 0 && liesIn(name, provider, gazetteer))
  )
}
