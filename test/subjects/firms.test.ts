import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { tokenise } from '../../src/names/tokens.ts'
import { firmsIn } from '../../src/subjects/firms.ts'

/** Whether a story of these texts takes the name at the start of its first text for a firm's. */
function isFirm(name: string, ...texts: string[]): boolean {
  const [first, ...rest] = [name, ...texts].map((text, at) => tokenise(String(at), text))
  return first !== undefined && firmsIn([first, ...rest]).has(first, 0, first.tokens.length)
}

test('a name that the story writes with a legal form is a firm, also without it', () => {
  assert.ok(isFirm('Walter Holm', 'Shares of Walter Holm and Co fell.'))
  assert.ok(isFirm('E.F. Holm', 'E.F. Holm Group Inc is in trouble.'))
  assert.ok(isFirm('Kind Nordic Care', 'Kind Nordic Care Health Services Inc rose.'))
})

test('a person beside a firm is none', () => {
  assert.not(isFirm('Jane Doe', 'Jane Doe and Acme Corp agreed.', 'Chairman Jane Doe of Acme Corp left.'))
  assert.not(isFirm('Doe', 'Doe Inc fell.'))
})

test('a trade at its end makes a name a firm', () => {
  assert.ok(isFirm('Stuart Pharmaceuticals', 'It rose.'))
  assert.not(isFirm('Danielle Steel', 'She wrote.'))
})

test('a very long run of capitals is read in bounded time', () => {
  assert.not(isFirm('Jane Doe', `${'Name '.repeat(200_000)} Inc`))
})

test.run()
