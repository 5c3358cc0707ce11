/** One made-up dispatch, as copy and as what a hand-written site's Markdown would say of it. */
export interface Synthetic {
  name: string
  copy: string
  headline: string
  date: string
  tags: string[]
  paragraphs: string[]
}

const places = [
  'Beijing',
  'Paris',
  'Berlin',
  'Moscow',
  'Brasilia',
  'Nairobi',
  'Tokyo',
  'Kyiv',
  'Washington',
  'London',
  'New Delhi',
  'Cairo',
  'Ottawa',
  'Canberra',
  'Madrid',
  'Rome',
  'Warsaw',
  'Ankara',
  'Jakarta',
  'Lagos',
]
const countries = [
  'China',
  'France',
  'Germany',
  'Russia',
  'Brazil',
  'Kenya',
  'Japan',
  'Ukraine',
  'United States',
  'Britain',
  'India',
  'Egypt',
  'Canada',
  'Australia',
  'Spain',
  'Italy',
  'Poland',
  'Turkey',
  'Indonesia',
  'Nigeria',
]
const subjects = [
  'energy prices',
  'grain exports',
  'a trade agreement',
  'interest rates',
  'flood relief',
  'the election',
  'a new vaccine',
  'railway strikes',
  'climate targets',
  'the budget',
  'a ceasefire',
  'football rights',
]
const bodies = [
  'the United Nations',
  'the European Union',
  'the World Bank',
  'the central bank',
  'the health ministry',
  'the transport ministry',
  'the International Monetary Fund',
]
const verbs = ['reviewed', 'approved', 'discussed', 'postponed', 'rejected', 'welcomed', 'examined', 'reported on']
const filler =
  'officials in the capital described the figures as provisional and said a full account would follow once the regions had sent their returns while traders waited for the next set of numbers and ministers prepared for talks with neighbouring states on roads ports water and the supply of gas before the winter'.split(
    ' ',
  )

/** `count` dispatches of wire length (about 250 words), the same for the same seed. */
export function synthesize(count: number, seed = 1): Synthetic[] {
  const random = mulberry32(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const sentence = (words: number) => {
    const text = Array.from({ length: words }, () => pick(filler)).join(' ')
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  }
  return Array.from({ length: count }, (_, index) => {
    const at = Math.floor(random() * places.length)
    const place = places[at] ?? ''
    const [other, body, subject, verb] = [pick(countries), pick(bodies), pick(subjects), pick(verbs)]
    const date = new Date(Date.UTC(2015, 0, 1) + Math.floor((index / count) * 8 * 365) * 86_400_000)
      .toISOString()
      .slice(0, 10)
    const headline = `${countries[at]} and ${other} ${verb} ${subject}, round ${index + 1}`
    const paragraphs = [
      `${countries[at]} ${verb} ${subject} with ${other} on the advice of ${body}, according to a statement. ${sentence(12)}`,
      ...Array.from(
        { length: 6 + Math.floor(random() * 4) },
        () => `${sentence(14)} In ${pick(places)}, ${pick(bodies)} ${pick(verbs)} ${pick(subjects)}. ${sentence(10)}`,
      ),
    ]
    const copy = `${headline}\n\n${place.toUpperCase()}, ${date} (DDW) — ${paragraphs.join('\n\n')}\n`
    return {
      name: `${date}-${String(index).padStart(6, '0')}`,
      copy,
      headline,
      date,
      tags: [countries[at] ?? '', other, subject],
      paragraphs,
    }
  })
}

/** A small generator of pseudo-random numbers from 0 up to 1. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
