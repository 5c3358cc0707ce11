import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readCopy, textsOf } from './read-copy.ts'

const lead = '国家主席习近平2日下午在北京同俄罗斯总统普京举行视频会晤。'
const copy = (head: string, brackets: string) =>
  `习近平同普京举行视频会晤\n\n${head}新华社北京1月2日电 ${brackets}${lead}\n\n两国元首互致新年祝贺。\n`
const names = (text: string) => readCopy(text, '2023-01-02').bylines.map(({ name }) => name)

// Invented names would be people: these are placeholders, as 某 stands for "a certain".
test('reporters in brackets before the lead are its byline', () => {
  const read = readCopy(copy('', '（记者 张某某、李某）'), '2023-01-02')
  assert.equal(read.bylines, [{ name: '张某某' }, { name: '李某' }])
  assert.is(textsOf(read, 'paragraph')[0], lead)
  assert.equal(names(copy('', '（新华社记者张某某 李某）')), ['张某某', '李某'])
  assert.equal(names(copy('', '（記者張某某）')), ['張某某'])
})

test('a line of reporters in the head is no subhead', () => {
  const read = readCopy(copy('新华社记者 张某某\n\n', ''), '2023-01-02')
  assert.equal(read.bylines, [{ name: '张某某' }])
  assert.is(read.subhead, undefined)
})

test('brackets of other kinds stay in the lead, and a long line is soon given up', () => {
  assert.equal(names(copy('', '（完整视频见网页）')), [])
  assert.equal(names(copy('', '（记者会在下午举行，由外交部主持，各国媒体参加）')), [])
  assert.equal(names(copy('', `（记者${'某'.repeat(100_000)}`)), [])
})

test.run()
