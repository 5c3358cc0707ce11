import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readCopy } from './read-copy.ts'

/** Quotes of a text as `speaker: words`. */
const quotes = (text: string) =>
  readCopy(`BERLIN, Jan 5, 2023 (DDW) — ${text}`).quotes.map(quote => `${quote.speaker?.name}: ${quote.text}`)

const armstrong = 'Neil Armstrong stepped onto the moon on Sunday.'

test('the speaker behind the words, in front of them and between two parts', () => {
  assert.equal(quotes(`${armstrong}\n\n“The Eagle has landed,” Armstrong said.`), [
    'Neil Armstrong: The Eagle has landed,',
  ])
  assert.equal(quotes(`${armstrong}\n\n“The Eagle has landed,” said Armstrong.`), [
    'Neil Armstrong: The Eagle has landed,',
  ])
  assert.equal(quotes(`${armstrong}\n\nArmstrong said: “The Eagle has landed.”`), [
    'Neil Armstrong: The Eagle has landed.',
  ])
  assert.equal(
    quotes(`${armstrong}\n\n“It has a stark beauty,” Armstrong said. “It’s like much of the high desert.”`),
    ['Neil Armstrong: It has a stark beauty,', 'Neil Armstrong: It’s like much of the high desert.'],
  )
})

test('straight, curly and typewriter marks, guillemets, low marks and single ones', () => {
  for (const [open, close] of [
    ['"', '"'],
    ['“', '”'],
    ['``', "''"],
    ['«', '»'],
    ['„', '“'],
    ['»', '«'],
    ['‘', '’'],
    ["'", "'"],
  ])
    assert.equal(
      quotes(`${armstrong}\n\n${open}The Eagle has landed,${close} Armstrong said.`),
      ['Neil Armstrong: The Eagle has landed,'],
      open,
    )
})

test('verbs of other languages, in front of the name as well', () => {
  assert.equal(
    quotes('Willy Brandt sprach am Freitag in Berlin.\n\n„Jetzt wächst zusammen, was zusammengehört“, sagte Brandt.'),
    ['Willy Brandt: Jetzt wächst zusammen, was zusammengehört'],
  )
  assert.equal(quotes('Adolfo Suárez habló el lunes en Madrid.\n\n«Puedo prometer y prometo», afirmó Suárez.'), [
    'Adolfo Suárez: Puedo prometer y prometo',
  ])
  assert.equal(
    quotes('Charles de Gaulle a parlé mercredi à Alger.\n\n« Je vous ai compris ! », a lancé Charles de Gaulle.'),
    ['Charles de Gaulle: Je vous ai compris !'],
  )
})

test('a speaker who is no person keeps the phrase', () => {
  assert.equal(
    quotes('“It was definitely a bomb,” said a U.S. Embassy official in Nairobi, who did not give his name.'),
    ['a U.S. Embassy official in Nairobi: It was definitely a bomb,'],
  )
  assert.equal(quotes('The statement said “the eagle has landed at last”.'), [
    'the statement: the eagle has landed at last',
  ])
  assert.equal(quotes('“The Eagle has landed,” witnesses said.'), ['witnesses: The Eagle has landed,'])
})

test('a pronoun is the one the sentence before is about, who fits', () => {
  assert.equal(quotes('Margaret Thatcher met Ronald Reagan on Saturday.\n\n“I like Mr Gorbachev,” she said.'), [
    'Margaret Thatcher: I like Mr Gorbachev,',
  ])
  assert.equal(quotes('Margaret Thatcher met Ronald Reagan on Saturday.\n\n“I like Mr Gorbachev,” he said.'), [
    'Ronald Reagan: I like Mr Gorbachev,',
  ])
})

test('words that run over paragraphs are one quote; a lost mark eats nothing', () => {
  const long = readCopy(
    `BERLIN, Jan 5, 2023 (DDW) — ${armstrong}\n\nArmstrong said: “It has a stark beauty all its own.\n\n“It’s like much of the high desert of the United States.”\n\nThe mission goes on.`,
  )
  assert.is(long.quotes.length, 1)
  assert.is(long.quotes[0]?.blocks.length, 2)
  assert.is(
    long.quotes[0]?.text,
    'It has a stark beauty all its own. It’s like much of the high desert of the United States.',
  )
  const lost = quotes(
    `${armstrong}\n\nArmstrong said: “It has a stark beauty all its own.\n\nThe mission goes on without him.`,
  )
  assert.equal(lost, ['Neil Armstrong: It has a stark beauty all its own.'])
})

test('titles, names and words held at arm’s length are no quotes', () => {
  assert.equal(
    quotes(
      `${armstrong} He had read “The War of the Worlds” before. The so-called “moon suit” was heavy. The film “Apollo” is about it. For “best pilot” he was the man.`,
    ),
    [],
  )
  assert.equal(quotes('States agreed to sign the “Global Compact for Migration.”'), [])
})

test('words before the verb of another clause are not that speaker’s', () => {
  assert.equal(quotes('Backers of a “soft” landing on the moon said the plan was safe.'), [])
})

test('someone’s lawyer is not that person', () => {
  const [quote] = quotes(
    'Neil Armstrong stepped onto the moon on Sunday.\n\n“We know nothing of it,” a lawyer for Neil Armstrong said.',
  )
  assert.ok(quote?.startsWith('a lawyer for'), quote)
})

test('marks of a quote lie on its words', () => {
  const read = readCopy(`BERLIN, Jan 5, 2023 (DDW) — ${armstrong}\n\n“The Eagle has landed,” Armstrong said.`)
  const block = read.body[1]
  assert.equal(block?.type === 'paragraph' && block.marks, [{ type: 'quote', quote: 'q1', start: 1, end: 22 }])
})

test('quotes the wire sent stay', () => {
  assert.equal(quotes(''), [])
})

test('a paragraph that is no paragraph and thousands of marks are no danger', () => {
  assert.equal(quotes('“Aa bb cc,” Aa said. '.repeat(50_000)), [])
  assert.ok(quotes('“Aa bb cc dd,” he said.\n\n'.repeat(5000)).length <= 2000)
})

test.run()
