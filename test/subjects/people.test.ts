import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Person } from '../../src/names/people.ts'
import type { NameType } from '../../src/subjects/crf/labels.ts'
import type { ModelName } from '../../src/subjects/crf/model.ts'
import { peopleOf } from '../../src/subjects/people.ts'
import { textsOf } from '../../src/subjects/texts.ts'
import { dispatchOf } from './dispatch.ts'

const text = 'Oyelaran Okonkwo met Burger King. Okonkwo left.'
const texts = textsOf(dispatchOf([text]))

/** The tokens of `printed`, as the model would give them. */
function name(printed: string, type: NameType, probability = 0.95, after = 0): ModelName {
  const start = text.indexOf(printed, after)
  const tokens = texts[0]?.tokens.tokens ?? []
  const inside = tokens.flatMap((token, at) =>
    token.start >= start && token.end <= start + printed.length ? [at] : [],
  )
  return { text: 0, from: inside[0] ?? 0, to: (inside.at(-1) ?? 0) + 1, type, probability }
}

function person(printed: string, confidence: number): Person {
  const start = text.indexOf(printed)
  const mention = { block: '0', start, end: start + printed.length, text: printed, kind: 'full' } as const
  return { name: printed, surname: printed.split(' ').at(-1) ?? '', confidence, mentions: [mention] }
}

const lone = name('Okonkwo', 'PER', 0.95, 30)

test('whom both witnesses name is surer', () => {
  const [both] = peopleOf([person('Oyelaran Okonkwo', 0.8)], [name('Oyelaran Okonkwo', 'PER'), lone], texts)
  assert.is(both?.confidence, 0.9)
  assert.equal(
    both?.mentions.map(mention => mention.text),
    ['Oyelaran Okonkwo', 'Okonkwo'],
  )
})

test('whom the model alone names needs a second story for a page', () => {
  const [found, ...others] = peopleOf([], [name('Oyelaran Okonkwo', 'PER'), lone], texts)
  assert.is(found?.name, 'Oyelaran Okonkwo')
  assert.is(found?.confidence, 0.75)
  assert.is(found?.mentions.length, 2)
  assert.equal(others, [])
  assert.is(peopleOf([], [name('Oyelaran Okonkwo', 'PER', 0.6)], texts)[0]?.confidence, 0.6)
})

test('a surname alone is somebody of low confidence', () => {
  assert.equal(
    peopleOf([], [lone], texts).map(({ name, confidence }) => [name, confidence]),
    [['Okonkwo', 0.4]],
  )
})

test('whom the model surely takes for a body is dropped, unless the rules are sure too', () => {
  const body = name('Burger King', 'ORG')
  assert.equal(peopleOf([person('Burger King', 0.8)], [body], texts), [])
  assert.is(peopleOf([person('Burger King', 0.97)], [body], texts).length, 1)
})

test('the silence of the model makes a doubtful person less sure', () => {
  assert.is(peopleOf([person('Burger King', 0.8)], [], texts)[0]?.confidence, 0.65)
})

test.run()
