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

test.run()
