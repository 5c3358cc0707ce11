import { fold } from '../markup/fold.ts'

/**
 * Places of these names exist, but a line or phrase that begins with the word hardly ever means them. `MARCH` is in Cambridgeshire,
 * `Most` in Bohemia, `Sale` in Morocco; an agency stands here, too.
 */
const words = `
  acre, alliance, along, au, bar, bay, bear, best, bo, bone, boom, buy, can, car, central, cocoa, coin, come, cut, date, de, deal,
  der, dig, du, eau, el, en, enterprise, federal, fleet, forest, fully, gap, gay, god, goes, golden, green, hard, has, hit, ho,
  holiday, hue, ig, imo, independence, island, la, liberal, luz, mais, male, man, manage, march, mare, marks, mie, mission, mol, mon,
  most, much, mul, mus, mut, nan, normal, normale, of, oi, on, oral, orange, pace, para, per, pio, plunge, po, police, pop, race,
  reading, republic, retreat, roc, ron, roy, rum, sale, salt, same, san, save, sim, spring, split, sterling, store, sue, sulphur,
  summit, sun, superior, sur, surprise, tank, tapes, than, tire, un, una, union, university, us, uva, va, van, wa, we, wer, xinhua, young`

const everyday = new Set(words.split(',').map(fold))

/** Whether the name of a town is first of all a word. */
export function isEverydayWord(name: string): boolean {
  return everyday.has(fold(name))
}
