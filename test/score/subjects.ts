import { existsSync, readdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Dispatch, Subject } from '../../src/index.ts'
import { type Gazetteer, openGazetteer } from '../../src/places/gazetteer.ts'
import { openTagger, type Tagger } from '../../src/subjects/tag.ts'
import { resources } from '../resources.ts'
import { dispatchOf, seed, withoutModel } from '../subjects/dispatch.ts'
import { ewt, wikigold } from '../train/corpora.ts'
import type { GoldStory, NameType } from '../train/story.ts'
import { table } from './corpus.ts'
import { compareNames, type FoundName, shown } from './names.ts'
import { comparedTopics, type Indexed, reutersCut } from './reuters.ts'

const corpus = new URL('../../../shared/corpus/', import.meta.url)
const names = fileURLToPath(new URL('ner-open', corpus))
const reuters = fileURLToPath(new URL('reuters-21578-train.jsonl.gz', corpus))

/**
 * Prints how well subjects are found: names on two sets that no weight was trained on, countries and topics on stories of 1987 that nothing was
 * fitted on, the seed, and what it costs; by rules and lists alone, then with the model.
 */
export function scoreSubjects(): void {
  if (!existsSync(names) || !existsSync(reuters)) {
    console.log('subjects: skipped, no ../shared/corpus')
    return
  }
  const gazetteer = openGazetteer(resources)
  const taggers: Record<string, Tagger> = {
    rules: openTagger(withoutModel, gazetteer),
    model: openTagger(resources, gazetteer),
  }
  const sets = { 'EWT test': ewt(names, 'test'), 'Wikigold fold': wikigold(names, 'test') }
  const rows = [['names, P / R / F1', '', 'PER', 'LOC', 'ORG', 'all']]
  for (const [set, stories] of Object.entries(sets)) {
    for (const [kind, tagger] of Object.entries(taggers)) {
      const scores = compareNames(stories, story => namesBy(tagger, story, gazetteer))
      for (const level of ['mention', 'document'] as const) {
        rows.push([
          set,
          `${kind}, ${level}`,
          ...(['PER', 'LOC', 'ORG', 'all'] as const).map(type => shown(scores[level].get(type))),
        ])
      }
    }
  }
  console.log(table(rows))

  const stories = reutersCut(reuters, gazetteer)
  for (const [kind, tagger] of Object.entries(taggers)) {
    const tagged = stories.map(story => ({ story, subjects: tagger.tag(story.dispatch).subjects }))
    console.log(
      `Reuters 1987, ${stories.length} stories, ${kind}: countries ${shown(countries(tagged))}, topics ${shown(topics(tagged))}`,
    )
    console.log(`seed, ${kind}: ${seedScore(tagger)}`)
  }
  cost(stories, gazetteer)
}

const types: Readonly<Record<string, NameType>> = { person: 'PER', place: 'LOC', organisation: 'ORG' }

/** The marks of a dispatch as names; peoples (`Russian`) and roles (`the president`) are marked too, but are no names. */
function namesBy(tagger: Tagger, story: GoldStory, gazetteer: Gazetteer): FoundName[] {
  const { subjects, body } = tagger.tag(dispatchOf(story.map(({ text }) => text)))
  const kinds = new Map(subjects.map(subject => [subject.qcode, types[subject.kind]]))
  return body.flatMap((block, text) => {
    if (block.type !== 'paragraph') return []
    return block.marks.flatMap(mark => {
      const type = mark.type === 'subject' ? kinds.get(mark.qcode) : undefined
      const printed = block.text.slice(mark.start, mark.end)
      if (!type || !/^\p{Lu}|^al-|^[vd]\p{Ll}+ \p{Lu}/u.test(printed) || (type === 'LOC' && gazetteer.demonym(printed)))
        return []
      return [{ text, start: mark.start, end: mark.end, type }]
    })
  })
}

interface Tagged {
  story: Indexed
  subjects: readonly Subject[]
}

function countries(tagged: readonly Tagged[]) {
  return compare(tagged, ({ story, subjects }) => [
    story.countries,
    new Set(
      subjects.flatMap(({ qcode, relevance }) =>
        relevance === 'about' && qcode.startsWith('country:') ? [qcode.slice(8)] : [],
      ),
    ),
  ])
}

function topics(tagged: readonly Tagged[]) {
  const looked = tagged.filter(({ story }) => story.topics)
  return compare(looked, ({ story, subjects }) => [
    story.topics ?? new Set(),
    new Set(subjects.flatMap(({ qcode }) => (comparedTopics.has(qcode) ? [qcode] : []))),
  ])
}

function compare(tagged: readonly Tagged[], sets: (tagged: Tagged) => [gold: Set<string>, found: Set<string>]) {
  const counts = { right: 0, found: 0, gold: 0 }
  for (const each of tagged) {
    const [gold, found] = sets(each)
    counts.gold += gold.size
    counts.found += found.size
    for (const one of found) if (gold.has(one)) counts.right++
  }
  return counts
}

/** What the seed is about, and nothing else. */
const seedSubjects = new Set(
  `person:xi-jinping person:vladimir-putin city:1816670 country:CN country:RU country:UA medtop:11000000 medtop:20000638 medtop:20000639 medtop:04000000 medtop:20000373
  medtop:20000642 medtop:20000256 medtop:16000000 medtop:20000056`.split(/\s+/u),
)

function seedScore(tagger: Tagger): string {
  const found = new Set<string>(tagger.tag(seed()).subjects.map(subject => subject.qcode))
  const missed = [...seedSubjects].filter(qcode => !found.has(qcode))
  const wrong = [...found].filter(qcode => !seedSubjects.has(qcode))
  return `${seedSubjects.size - missed.length} of ${seedSubjects.size}, missed ${missed.join(' ') || 'none'}, false ${wrong.join(' ') || 'none'}`
}

/** Dispatches of so many words are counted. */
const usual = 130

function cost(stories: readonly Indexed[], gazetteer: Gazetteer): void {
  const loads = [1, 2, 3].map(() => time(() => openTagger(resources, gazetteer)))
  const tagger = openTagger(resources, gazetteer)
  const dispatches = stories.map(story => story.dispatch)
  const words = dispatches.reduce((sum, { body }) => sum + wordsOf(body), 0)
  const passes = [1, 2, 3].map(() => time(() => dispatches.map(dispatch => tagger.tag(dispatch))))
  const rate = (ms: number) => Math.round(((words / usual) * 1000) / ms)
  console.log(
    `speed: ${passes.map(rate).join(', ')} dispatches of ${usual} words a second, pass by pass; opening ${loads.map(ms => ms.toFixed(0)).join(', ')} ms`,
  )
  const size = (folder: string) => {
    const data = fileURLToPath(new URL(`../../src/${folder}/data`, import.meta.url))
    const files = readdirSync(data).filter(file => /\.(?:txt|json|bin)$/u.test(file))
    return files.reduce((sum, file) => sum + statSync(`${data}/${file}`).size, 0) / 1e6
  }
  console.log(`data: subjects ${size('subjects').toFixed(2)} MB, places ${size('places').toFixed(2)} MB`)
}

function time(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function wordsOf(body: Dispatch['body']): number {
  return body.reduce((sum, block) => sum + ('text' in block ? block.text.split(/\s+/u).length : 0), 0)
}
