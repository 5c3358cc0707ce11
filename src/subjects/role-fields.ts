import { fold } from '../markup/fold.ts'

/** In what field of life a role is. A role that is in none of them, such as `leader`, `chief` or `director`, tells nothing apart. */
export type Field = 'politics' | 'sport' | 'arts' | 'science' | 'religion' | 'business'

const roles: Record<Field, string> = {
  politics: `president premier chancellor minister senator congressman congresswoman lawmaker legislator mp mep governor mayor ambassador envoy
    councillor councilor diplomat king queen emperor emir sen rep gov präsident präsidentin kanzler kanzlerin ministerpräsident abgeordneter abgeordnete
    bürgermeister ministre sénateur sénatrice maire presidente ministro ministra senador senadora diputado diputada alcalde alcaldesa`,
  sport: `striker midfielder defender goalkeeper winger quarterback pitcher sprinter swimmer boxer golfer cyclist jockey batsman bowler referee umpire coach
    trainer teammate entraîneur entrenador`,
  arts: `novelist poet playwright actor actress singer songwriter rapper musician composer guitarist drummer pianist painter sculptor filmmaker comedian`,
  science: `scientist researcher physicist biologist historian astronaut cosmonaut surgeon epidemiologist virologist`,
  religion: `archbishop bishop cardinal patriarch imam rabbi ayatollah pastor vicar pope`,
  business: `ceo cfo coo trader broker banker billionaire tycoon entrepreneur`,
}

const fields = new Map<string, Field>()
for (const field of ['politics', 'sport', 'arts', 'science', 'religion', 'business'] as const) {
  for (const word of roles[field].trim().split(/\s+/u)) fields.set(fold(word), field)
}

/** The field of a role as it is printed: `foreign minister` → politics. The last word that tells counts. */
export function fieldOf(role: string): Field | undefined {
  return fold(role)
    .split(' ')
    .flatMap(word => fields.get(word) ?? [])
    .at(-1)
}
