import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { tokenise } from '../../../src/names/tokens.ts'
import { agree } from '../../../src/subjects/crf/agree.ts'
import type { NameType } from '../../../src/subjects/crf/labels.ts'
import type { ModelName } from '../../../src/subjects/crf/model.ts'

/** `[PER Jane Doe] left`: what the model would have read, and what becomes of it. */
function agreed(...marked: string[]): string[] {
  const names: ModelName[] = []
  const texts = marked.map((line, text) => {
    const plain = line.replace(/\[(?:PER|LOC|ORG) (?<name>[^\]]+)\]/gu, '$<name>')
    const cut = tokenise(String(text), plain)
    let removed = 0
    for (const match of line.matchAll(/\[(?<type>PER|LOC|ORG) (?<name>[^\]]+)\]/gu)) {
      const { type, name } = match.groups ?? {}
      const start = match.index - removed
      removed += match[0].length - (name?.length ?? 0)
      const end = start + (name?.length ?? 0)
      const inside = cut.tokens.flatMap((token, at) => (token.start >= start && token.end <= end ? [at] : []))
      const is: NameType = type === 'PER' ? 'PER' : type === 'LOC' ? 'LOC' : 'ORG'
      names.push({ text, from: inside[0] ?? 0, to: (inside.at(-1) ?? 0) + 1, type: is, probability: 0.95 })
    }
    return cut
  })
  return agree(names, texts, () => undefined).map(({ text, from, to, type }) => {
    const cut = texts[text]
    return `${type} ${cut?.text.slice(cut.tokens[from]?.start, cut.tokens[to - 1]?.end)}`
  })
}

test('titles are no part of a name', () => {
  assert.equal(agreed('[PER General Jane Doe] left.'), ['PER Jane Doe'])
})

test('a surname is the person who is named in full', () => {
  assert.equal(agreed('[PER Thabo Mbeki] spoke.', 'On Friday [LOC Mbeki] left, and then Mbeki rested.'), [
    'PER Thabo Mbeki',
    'PER Mbeki',
    'PER Mbeki',
  ])
})

test('most places decide for all', () => {
  assert.equal(agreed('[ORG Acme] rose.', 'Later [ORG Acme] fell.', 'And [PER Acme] rested.').slice(2), ['ORG Acme'])
})

test('an acronym in brackets is the body before it', () => {
  assert.equal(agreed('[ORG Lake Patrol Board] (LPB) met.', 'Now LPB rests.'), [
    'ORG Lake Patrol Board',
    'ORG LPB',
    'ORG LPB',
  ])
})

test('a name is found wherever it stands, but not inside another', () => {
  assert.equal(agreed('[LOC Karlovac] woke.', 'They left Karlovac for Karlovac University.'), [
    'LOC Karlovac',
    'LOC Karlovac',
  ])
})

test('what the story writes with a legal form is no person', () => {
  assert.equal(agreed('[PER Walter Holm] fell.', 'Shares of [ORG Walter Holm and Co] fell too.'), [
    'ORG Walter Holm',
    'ORG Walter Holm and Co',
  ])
  assert.equal(agreed('[PER E.F. Holm] said so.', 'It belongs to [ORG E.F. Holm Group Inc].')[0], 'ORG E.F. Holm')
  assert.equal(agreed('[PER Jane Doe] met [ORG Acme Corp].', '[PER Jane Doe] and [ORG Acme Corp] agreed.').sort(), [
    'ORG Acme Corp',
    'ORG Acme Corp',
    'PER Jane Doe',
    'PER Jane Doe',
  ])
})

test('an office in front is no part of a name', () => {
  assert.equal(agreed('Minister of [PER Energy Alick Buchanan] said.'), ['PER Alick Buchanan'])
})

test.run()
