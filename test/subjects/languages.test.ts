import { readFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Subject } from '../../src/model/index.ts'
import { openGazetteer } from '../../src/places/gazetteer.ts'
import { openTagger } from '../../src/subjects/tag.ts'
import { resources } from '../resources.ts'
import { dispatchOf } from './dispatch.ts'

const tagger = openTagger(resources, openGazetteer(resources))

type Kind = 'person' | 'place' | 'organisation'
const labels: Readonly<Record<string, Kind>> = { who: 'person', where: 'place', which: 'organisation' }

interface Case {
  day: string
  text: string
  gold: Record<Kind, string[]>
}

function casesOf(language: string): Case[] {
  const file = readFileSync(new URL(`languages/${language}.txt`, import.meta.url), 'utf8').replace(/^#.*\n/u, '')
  return file
    .trim()
    .split(/\n\n+/u)
    .map(part => {
      const [first = '', ...lines] = part.split('\n')
      const gold: Case['gold'] = { person: [], place: [], organisation: [] }
      for (const line of lines) {
        const [label = '', names = ''] = line.split(': ')
        const kind = labels[label]
        if (!kind) throw new Error(`${language}: ${line}`)
        gold[kind] = names.split('; ')
      }
      return { day: first.slice(0, 10), text: first.slice(11), gold }
    })
}

function tagged(language: string, text: string, day: string): Subject[] {
  const { subjects } = tagger.tag(dispatchOf([text], { language, versionCreated: `${day}T12:00:00Z` }))
  // The country of a city is implied, not found.
  return subjects.filter(({ reason }) => !reason?.startsWith('country of'))
}

const floor = { precision: 0.95, recall: 0.9 }

for (const language of ['de', 'fr', 'es']) {
  test(`names and places in copy in ${language} are found, and hardly anything else`, () => {
    const misses: string[] = []
    for (const kind of ['person', 'place', 'organisation'] as const) {
      const wrong: string[] = []
      let [right, found, gold] = [0, 0, 0]
      for (const each of casesOf(language)) {
        const names = new Set(
          tagged(language, each.text, each.day).flatMap(subject => (subject.kind === kind ? [subject.name] : [])),
        )
        const hits = each.gold[kind].filter(name => names.has(name))
        right += hits.length
        found += names.size
        gold += each.gold[kind].length
        for (const name of names) if (!each.gold[kind].includes(name)) wrong.push(`+${name}`)
        for (const name of each.gold[kind]) if (!names.has(name)) wrong.push(`-${name}`)
      }
      const message = `${kind}: ${right} right of ${found} found and ${gold} there: ${wrong.join(', ')}`
      if (process.env.SHOW) console.log(language, message)
      if (right / found < floor.precision || right / gold < floor.recall) misses.push(message)
    }
    assert.equal(misses, [])
  })
}

const codes = (language: string, text: string) => tagged(language, text, '2023-03-01').map(subject => subject.qcode)

test('in other scripts countries are found by the names that Unicode has, and nothing by the rules of English', () => {
  assert.equal(codes('ar', 'قال الرئيس إن مصر تدعم قطر WHO'), ['country:EG', 'country:QA'])
  assert.equal(codes('ru', 'Президент Иван Петров сказал: Россия и Республика Корея'), ['country:RU', 'country:KR'])
  assert.equal(codes('zh', '中国和印度尼西亚举行会谈，马里兰州'), ['country:CN', 'country:ID'])
  assert.equal(codes('ja', 'フランスの大統領'), ['country:FR'])
  assert.equal(codes('ar', 'President Joe Biden spoke'), [])
})

test('in other languages of the Latin script countries have the names that Unicode has', () => {
  assert.equal(codes('sv', 'Tyskland och Förenade Arabemiraten möttes.'), ['country:DE', 'country:AE'])
  assert.equal(codes('pl', 'Niemcy, Stany Zjednoczone i Polska'), ['country:DE', 'country:US', 'country:PL'])
})

test('adjectives of countries are small and go with all endings', () => {
  assert.equal(codes('de', 'die russischen und französischen Truppen'), ['country:RU', 'country:FR'])
  assert.equal(codes('de', 'russisch-chinesische Gespräche'), ['country:RU', 'country:CN'])
  assert.equal(codes('fr', 'les forces sud-coréennes et nord-coréennes'), ['country:KR', 'country:KP'])
  assert.equal(codes('es', 'las autoridades chinas y el gobierno ucraniano'), ['country:CN', 'country:UA'])
  assert.equal(codes('en', 'the russian chinois ucraniano'), [])
})

test('a German genitive is the place, a name that ends so is itself', () => {
  assert.equal(codes('de', 'Russlands Armee steht vor den Toren Moskaus, nicht vor Paris.'), [
    'country:RU',
    'city:524901',
    'city:2988507',
  ])
})

test('nouns, directions and articles are no places and no bodies', () => {
  assert.equal(codes('de', 'Das Essen im Norden des Landes: Der Rat tagt, die Allianz hält.'), [])
  assert.equal(codes('fr', 'UN HOMME du Nord et du Centre a vu la Manche.'), [])
  assert.equal(codes('es', 'Hay paz en el Norte y en el Sur.'), [])
})

test('the words for topics are English and say nothing about other copy', () => {
  assert.not.ok(codes('de', 'Film Film Film Album Album Sanktionen').some(code => code.startsWith('medtop:')))
})

test('hostile copy in every language takes no time to speak of', () => {
  for (const language of ['de', 'fr', 'es', 'zh', 'ar']) {
    for (const text of ['Präsident des d’l’'.repeat(4000), 'ministre des '.repeat(8000), '中国'.repeat(8000)])
      assert.ok(Array.isArray(codes(language, text)))
  }
})

test.run()
