import { cpSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Archive, openArchive, type Question } from '../../plugin/client/archive.ts'
import {
  filesIn,
  indexInto,
  manyDispatches,
  oneVolume,
  siteOf,
  smallSizes,
  temporary,
} from '../plugin/search-archive.ts'

const site = siteOf(manyDispatches(180))
const [many, one] = [
  await indexInto(temporary(), site, { sizes: smallSizes }),
  await indexInto(temporary(), site, { sizes: oneVolume }),
]
const volumes = openArchive(filesIn(many))
const single = openArchive(filesIn(one))

const everything: Question = { query: '', filters: {}, sort: 'relevance', from: 0, to: 1000, facets: true }
const ask = (archive: Archive, question: Partial<Question>) => archive.ask({ ...everything, ...question })
const urls = ({ hits }: { hits: { url: string }[] }) => hits.map(({ url }) => url)
const questions: Partial<Question>[] = [
  { query: 'wheat' },
  { query: 'copper shipments' },
  { query: 'shipping' },
  { query: 'reviewed twice' },
  { query: 'lima exports of timber' },
  { query: 'officials spoke', months: ['2023-08', '2023-09'] },
  { query: '"stayed as they were"' },
  { query: 'wh' },
  { query: 'harv harvest wheat' },
  { query: 'exports', filters: { topic: ['Wheat', 'Cocoa'], agency: ['DDW'] } },
  { query: 'prices', filters: { month: ['2023-03'] } },
  { filters: { place: ['Oslo'] }, sort: 'date' },
]

test('there is more than one volume of every tier, and one in the other index', () => {
  const tags = new Set(readdirSync(join(many, 'index')).map(name => name.split('_')[0]))
  assert.ok(tags.size > 8, `${tags.size} volumes`)
  assert.is(new Set(readdirSync(join(one, 'index')).map(name => name.split('_')[0])).size, 1)
})

for (const question of questions) {
  test(`many volumes find what one index finds, with the same numbers: ${JSON.stringify(question)}`, async () => {
    const [ours, whole] = [await ask(volumes, question), await ask(single, question)]
    assert.ok(whole.count > 0)
    assert.is(ours.count, whole.count)
    assert.ok(ours.isWhole)
    assert.equal(urls(ours).sort(), urls(whole).sort())
    assert.equal(withoutZeros(ours.facets), withoutZeros(whole.facets))
  })

  test(`in date order every story stands before all older ones: ${JSON.stringify(question)}`, async () => {
    const ours = await ask(volumes, { ...question, sort: 'date' })
    const dates = ours.hits.map(({ url }) => site.story(url.slice(1, -1))?.published ?? '')
    assert.equal(dates, [...dates].sort().reverse())
  })
}

test('by relevance the same stories come first', async () => {
  for (const { query = '', filters = {} } of questions) {
    if (!/^(?:wheat|copper|lima|exports)/u.test(query)) continue // the others find many that are as good
    const [ours, whole] = [await ask(volumes, { query, filters }), await ask(single, { query, filters })]
    const top = new Set(urls(ours).slice(0, 10))
    const wanted = urls(whole).slice(0, 10)
    const same = wanted.filter(url => top.has(url)).length
    assert.ok(same >= wanted.length * 0.8, `${query}: ${same} of ${wanted.length}`)
  }
})

test('a word that most volumes lack finds nothing there by a shorter one', async () => {
  const { count, hits } = await ask(volumes, { query: 'zirconia50' })
  assert.is(count, 1)
  assert.match(hits[0]?.excerpt ?? '', /zirconia50/u)
  // `thawed` is in no story, `thaw` in some: as in a whole index, all of those are found.
  assert.is((await ask(volumes, { query: 'thawings' })).count, (await ask(single, { query: 'thawings' })).count)
  assert.is(
    (await ask(volumes, { query: 'wheat zirconia50' })).count,
    (await ask(single, { query: 'wheat zirconia50' })).count,
  )
})

test('in date order the newest volumes are asked first, and numbers are lower bounds until all are', async () => {
  const read: string[] = []
  const files = filesIn(many)
  const archive = openArchive({
    ...files,
    read: path => {
      read.push(path)
      return files.read(path)
    },
  })
  const first = await ask(archive, { query: 'reviewed', sort: 'date', to: 3, facets: false })
  const metas = () => read.filter(path => path.endsWith('.pf_meta')).length
  const few = metas()
  assert.is(first.hits.length, 3)
  assert.not.ok(first.isWhole)
  assert.ok(first.count < 180)
  const all = await ask(archive, { query: 'reviewed', sort: 'date', facets: false })
  assert.ok(all.isWhole)
  assert.is(all.count, 180)
  assert.ok(few < metas() / 2, `${few} of ${metas()}`)
  assert.is(read.filter(path => path.startsWith('wasm.')).length, 1, 'the program is loaded once')
})

test('volumes of other months are not loaded', async () => {
  const read: string[] = []
  const files = filesIn(many)
  const archive = openArchive({
    ...files,
    read: path => {
      read.push(path)
      return files.read(path)
    },
  })
  await ask(archive, { query: 'reviewed', months: ['2023-02'] })
  assert.ok(read.filter(path => path.endsWith('.pf_meta')).length <= 3)
})

test('a published update under an open page is noticed: the question goes to the new index, never to a hole in the old one', async () => {
  const folder = temporary()
  cpSync(many, folder, { recursive: true })
  const archive = openArchive(filesIn(folder))
  assert.ok((await ask(archive, { query: 'wheat' })).count > 0)
  rmSync(folder, { recursive: true })
  cpSync(one, folder, { recursive: true })
  assert.is((await ask(archive, { query: 'cotton' })).count, (await ask(single, { query: 'cotton' })).count)
})

test('a file that is gone for good is an error, not a search without hits', async () => {
  const folder = temporary()
  cpSync(many, folder, { recursive: true })
  rmSync(join(folder, 'index'), { recursive: true })
  try {
    await ask(openArchive(filesIn(folder)), { query: 'wheat' })
    assert.unreachable()
  } catch (error) {
    assert.match(String(error), /pf_index could not be read/u)
  }
})

/** Ways in which another Pagefind might work: by each the public interface takes over, unasked. */
const changes: Record<string, (text: string) => string> = {
  'no listener': () => 'export default () => {}',
  'no playground': text => text.replaceAll('enterPlaygroundMode', 'enterPlayground'),
  'other words for scores': text => text.replace('res.scores=', 'res.points='),
  'another formula': text => text.replaceAll('score:r.s', 'score:r.s*1.3'),
  'no answer': text => text.replace('results:resultsInterface', 'items:resultsInterface'),
}

for (const [name, change] of Object.entries(changes)) {
  test(`when Pagefind no longer works as it did, its public interface takes over: ${name}`, async () => {
    const warn = console.warn
    const warnings: string[] = []
    console.warn = (line: string) => warnings.push(line)
    try {
      const broken = openArchive(filesIn(many, (path, text) => (path.startsWith('engine.') ? change(text) : text)))
      const found = await ask(broken, { query: 'wheat' })
      assert.is(found.count, (await ask(single, { query: 'wheat' })).count)
      assert.equal(withoutZeros(found.facets), withoutZeros((await ask(single, { query: 'wheat' })).facets))
      const dates = (await ask(broken, { query: 'wheat', sort: 'date' })).hits.map(
        ({ url }) => site.story(url.slice(1, -1))?.published ?? '',
      )
      assert.equal(dates, [...dates].sort().reverse())
      assert.match(warnings.join('\n'), /by Pagefind's public interface instead/u)
    } finally {
      console.warn = warn
    }
  })
}

test('what nobody changed is no reason to fall back', async () => {
  const warn = console.warn
  console.warn = (line: string) => assert.unreachable(line)
  try {
    for (const question of questions) {
      await ask(volumes, question)
      await ask(volumes, { ...question, sort: 'date' })
    }
  } finally {
    console.warn = warn
  }
})

test('a misspelt word is set right by the words of the archive', async () => {
  assert.is(await volumes.suggest('coper exprots'), 'copper exports')
  assert.is(await volumes.suggest('Copper exports'), undefined)
  assert.is(await volumes.suggest('xylophonist'), undefined)
})

test('before anything is asked the facets and months of all stories are known', async () => {
  const { facets, months, languages } = await volumes.facts()
  assert.equal(languages, ['en'])
  assert.is(months.length, 12)
  assert.is(
    Object.values(facets.en?.agency ?? {}).reduce((sum, count) => sum + count, 0),
    180,
  )
})

test('each language is searched by its own rules, alone or together with others', async () => {
  const spanish = manyDispatches(12).map((sketch, index) => ({
    ...sketch,
    path: `es${index}.txt`,
    guid: `es${index}`,
    language: 'es',
    headline: `Los mercados de Lima abren, boletín ${index}`,
    text: 'Los vendedores del mercado hablaron de wheat y de canciones.',
  }))
  const folder = await indexInto(temporary(), siteOf([...manyDispatches(40), ...spanish]), { sizes: smallSizes })
  const archive = openArchive(filesIn(folder))
  assert.equal((await archive.facts()).languages, ['en', 'es'])
  assert.is((await ask(archive, { query: 'canción', languages: ['es'] })).count, 12)
  const [english, all] = [
    await ask(archive, { query: 'wheat', languages: ['en'] }),
    await ask(archive, { query: 'wheat', sort: 'date' }),
  ]
  assert.is(all.count, english.count + 12)
  const days = all.hits.map(({ meta }) => meta.date ?? '')
  assert.equal(days, [...days].sort().reverse())
})

function withoutZeros(facets: Record<string, Record<string, number>> = {}) {
  return Object.entries(facets)
    .flatMap(([facet, counts]) =>
      Object.entries(counts)
        .filter(([, count]) => count > 0)
        .map(([value, count]) => `${facet} ${value} ${count}`),
    )
    .sort()
}

test.run()
