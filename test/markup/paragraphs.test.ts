import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readParagraphs } from '../../src/markup/paragraphs.ts'

const read = (text: string) =>
  readParagraphs(text).map(block =>
    block.type === 'list'
      ? block.items.map(item => item.map(each => ('text' in each ? each.text : '')).join(' '))
      : 'text' in block
        ? block.text
        : '',
  )

const wrapped = [
  'The White Star liner had struck an iceberg in the North Atlantic late',
  'on Sunday, on its first voyage from Southampton to New York, and sank',
  'within three hours.',
]
const joined = wrapped.join(' ')

test('blank lines part paragraphs, wrapped lines are joined', () => {
  assert.equal(read(`${wrapped.join('\n')}\n\n${wrapped.join('\n')}`), [joined, joined])
})

test('indents part paragraphs, with blanks or a tab', () => {
  assert.equal(read(`   ${wrapped.join('\n')}\n   ${wrapped.join('\n')}`), [joined, joined])
  assert.equal(read(`\t${wrapped.join('\n')}\n\t${wrapped.join('\n')}`), [joined, joined])
})

test('a blank line after every line parts nothing', () => {
  const text = `${wrapped.join('\n\n')}\n\n\n${wrapped.join('\n\n')}`
  assert.equal(read(text), [joined, joined])
})

test('lines of whole paragraphs stay apart', () => {
  const long = `${joined} ${joined}`
  assert.equal(read(`${long}\n${long}\n${long}`), [long, long, long])
})

test('a line that had room was broken on purpose', () => {
  assert.equal(read(`Liner sinks\nBy Nellie Bly\n${wrapped.join('\n')}`), ['Liner sinks', 'By Nellie Bly', joined])
})

test('a word of the wrap is made whole when the copy has it whole', () => {
  const text = `${wrapped.join('\n')}\n\nOver a thousand people died, as the liner had been built with life-\nboats for half, and the lifeboats left the ship with too few passen-\ngers in them.`
  assert.is(
    read(text)[1],
    'Over a thousand people died, as the liner had been built with lifeboats for half, and the lifeboats left the ship with too few passen-gers in them.',
  )
})

test('lists with dashes, dots, stars and numbers; what is wrapped in them is joined', () => {
  assert.equal(read('- Belgium and\n  the Netherlands\n- France'), [['Belgium and the Netherlands', 'France']])
  assert.equal(read('1. Belgium\n2. France'), [['Belgium', 'France']])
  assert.equal(read('* Belgium\n\n* France'), [['Belgium', 'France']])
})

test('a dash or a date at the start of a line is no list', () => {
  const lines = [
    'The White Star liner had struck an iceberg in the North Atlantic late',
    '- so said its owners - on its first voyage, and it was sinking on the',
    '15. April of that year, a Monday, with most of those on board of her,',
    'as the first lifeboats reached the ship that had come to their rescue.',
  ]
  assert.equal(read(lines.join('\n')), [lines.join(' ')])
})

test('a crosshead in capitals between wrapped paragraphs stands by itself, though the line above it is full', () => {
  const above =
    'The pound was steady against the dollar and the mark in a quiet market and\nthe dealers said that little else had moved the bank on Monday in London.'
  const below =
    'Traders said that the budget on Tuesday would set the tone for the rest of\nthe week, and that analysts expect little change in the months to come.'
  assert.equal(read(`${above}\nMARKET AWAITS BUDGET\n${below}`), [
    above.replace('\n', ' '),
    'MARKET AWAITS BUDGET',
    below.replace('\n', ' '),
  ])
})

test('sentences right above or below a table are none of its lines; its title is', () => {
  const above = 'PARIS, Jan 2 (DDW) — The commission published the results on Monday. They are as follows:'
  const table = 'Candidate        Votes   Percent\nPetr Pavel        1000     35.40\nAndrej Babis       990     34.99'
  const below = 'The second round is held two weeks later, the commission said.'
  assert.equal(read(`${above}\n${table}`), [above, table])
  assert.equal(read(`${above}\n${table}\n${below}`), [above, table, below])
  const wrapped = 'The commission published the results of the first round on Monday in\nParis. They are as follows:'
  assert.is(read(`${wrapped}\n${table}`).at(-1), table, 'the last line of a sentence may be short')
  assert.equal(read(`First round:\n${table}\nSource: DDW`), [`First round:\n${table}\nSource: DDW`])
})

test('tables keep their lines', () => {
  const table = 'Team          W    L\nTampa Bay    73   52\nBoston       66   59'
  assert.equal(read(`Standings\n\n${table}`), ['Standings', table])
  const narrow = '1999  Austria\n2001  Greece\n2007  Slovenia'
  assert.equal(read(narrow), [narrow])
})

test('a gulf of spaces parts what a web page put side by side', () => {
  assert.equal(read(`Senator on the decision${' '.repeat(300)}For Immediate Release`), [
    'Senator on the decision',
    'For Immediate Release',
  ])
})

test('ids are unique and in order', () => {
  assert.equal(
    readParagraphs('a\n\nb\n\n- c\n- d').map(block => block.id),
    ['b1', 'b2', 'b3'],
  )
})

test('nothing gives nothing', () => assert.equal(readParagraphs(' \n\n\t\n'), []))

test('long hostile texts are read in no time', () => {
  for (const unit of ['a', ' ', '-', 'a ', 'Aa-\n', '- a\n', 'aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj\n'])
    assert.ok(readParagraphs(unit.repeat(30_000)))
})

test.run()
