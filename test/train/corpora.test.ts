import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { tokenise } from '../../src/names/tokens.ts'
import { withHeadlines } from './augment.ts'
import { chunksOf, readColumns } from './columns.ts'
import { labelsOf } from './examples.ts'
import { readGmb } from './gmb.ts'
import { type GoldText, printedText } from './story.ts'

const shown = ({ text, names }: GoldText) => names.map(({ start, end, type }) => `${type} ${text.slice(start, end)}`)

test('columns become documents of sentences, tags of both kinds chunks', () => {
  const documents = readColumns('-DOCSTART- O\n\nThe I-ORG\nFed I-ORG\nrose O\n\nIt O\n-DOCSTART- O\n\nEnd O\n', {
    word: 0,
    tag: -1,
    opens: /^-DOCSTART-/u,
  })
  assert.equal(
    documents.map(sentences => sentences.map(({ words }) => words.join(' '))),
    [['The Fed rose', 'It'], ['End']],
  )
  assert.equal(chunksOf(['B-PER', 'B-PER', 'I-PER', 'O', 'I-LOC']), [
    { from: 0, to: 1, tag: 'PER' },
    { from: 1, to: 3, tag: 'PER' },
    { from: 4, to: 5, tag: 'LOC' },
  ])
})

test('words are put together as print has them', () => {
  const words = ['"', 'No', ',', '"', 'Ann', "'s", 'aide', '(', 'Bo', ')', 'said', '.']
  const gold = printedText({ words, tags: [] }, [{ from: 4, to: 5, tag: 'PER' }])
  assert.is(gold.text, `"No," Ann's aide (Bo) said.`)
  assert.equal(shown(gold), ['PER Ann'])
})

test('titles and peoples are no names, and gaps are filled', () => {
  const row = (id: string, word: string, tag: string) => `${id},${word},NN,${tag}`
  const named = Array.from({ length: 5 }, (_, at) => [row(`S${at}`, 'In', 'O'), row('', 'Karlovac', 'B-geo')]).flat()
  const csv = [
    'Sentence #,Word,POS,Tag',
    ...named,
    row('X', 'President', 'B-per'),
    row('', 'Doe', 'I-per'),
    row('', 'Iraqi', 'B-gpe'),
    row('', 'near', 'O'),
    row('', 'Karlovac', 'O'),
  ].join('\n')
  const last = readGmb(csv, name => name === 'Iraqi').at(-1)
  assert.equal(last && shown(last), ['PER Doe', 'LOC Karlovac'])
})

test('labels are laid on our own tokens, without the stop of an abbreviation', () => {
  const text = 'Acme-Bolt Inc. rose in Oslo.'
  const labels = labelsOf(tokenise('0', text), {
    text,
    names: [
      { start: 0, end: 14, type: 'ORG' },
      { start: 23, end: 27, type: 'LOC' },
    ],
  })
  assert.equal([...labels], [9, 10, 10, 11, 0, 0, 0, 8, 0])
})

test('headlines are added and names stay where they stand', () => {
  const story: GoldText[] = [{ text: 'Jane Doe left the old town.', names: [{ start: 0, end: 8, type: 'PER' }] }]
  const [first] = withHeadlines([story])
  assert.is(first?.[0]?.text, 'JANE DOE LEFT THE OLD TOWN.')
  assert.equal(first?.[0] && shown(first[0]), ['PER JANE DOE'])
  assert.is(first?.[1], story[0])
})

test.run()
