import { fold } from '../markup/fold.ts'

/** What kind of office a role is; a `leader` may hold any that leads a country. */
export type Office = 'president' | 'government' | 'leader' | 'body'

const words: Record<Office, string> = {
  president: `president presidente presidenta président présidente präsident präsidentin staatspräsident staatspräsidentin bundespräsident`,
  government: `premier chancellor taoiseach kanzler kanzlerin bundeskanzler bundeskanzlerin ministerpräsident ministerpräsidentin premierminister premierministerin
    regierungschef regierungschefin chancelier chancelière canciller`,
  leader: `leader staatschef staatschefin dirigeant dirigeante líder mandatario mandataria`,
  body: `secretary chief head director chair chairman chairwoman boss representative generalsekretär generalsekretärin chef chefin direktor direktorin leiter leiterin
    secrétaire directeur directrice cheffe secretario secretaria director directora jefe jefa kommissionspräsidentin kommissionspräsident kommissionschefin`,
}

const offices = new Map<string, Office>()
for (const office of ['president', 'government', 'leader', 'body'] as const)
  for (const word of words[office].trim().split(/\s+/u)) offices.set(fold(word), office)

/** Make a minister the prime one. */
const primes = new Set('prime premier premiere primer primera primo prima'.split(' '))
const ministers = new Set('minister ministre ministro ministra'.split(' '))
/** May stand beside the word that tells; any other, such as `former`, `vice` or `finance`, makes it another office. */
const others = new Set('general generale managing executive high us eu'.split(' '))

/** Codes of the countries that an office says it is of: `Bundeskanzler`. */
export function countriesOf(role: string): string[] {
  const word = fold(role)
  return word.startsWith('bundes') ? ['DE', 'AT'] : word === 'taoiseach' ? ['IE'] : []
}

/** The offices that a role as it is printed may mean; none for one that leads neither country nor body: `finance minister`, `former president`. */
export function officesOf(role: string): Office[] {
  const parts = fold(role).split(' ')
  if (parts.some(word => ministers.has(word))) {
    return parts.every(word => ministers.has(word) || primes.has(word)) && parts.length > 1 ? ['government'] : []
  }
  const found = parts.flatMap(word => offices.get(word) ?? [])
  return parts.every(word => offices.has(word) || others.has(word)) ? found : []
}
