import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { shortHash } from '../../src/markup/hash.ts'
import { purgeAddresses, purgedIn } from '../../src/stories/purged.ts'

const isUnwanted = (slug: string) => slug.includes('jane-roe')

test('addresses that must go leave the ledger, those that were left included, and only their hashes stay', () => {
  const ledger = purgeAddresses(
    {
      'a.txt': '2023/01/02/jane-roe-speaks',
      'b.txt': '2023/01/02/trial',
      'moved:2023/01/01/jane-roe': '2023/01/02/trial',
      'subject:person:jane-roe': 'people/jane-roe',
      'subject:person:17': 'people/jr',
    },
    isUnwanted,
    new Set(['person:17']),
  )
  assert.not.match(JSON.stringify(ledger), /jane-roe/u)
  assert.equal(
    Object.keys(ledger).filter(key => !key.startsWith('purged:')),
    ['b.txt'],
  )
  const gone = ['2023/01/02/jane-roe-speaks', '2023/01/01/jane-roe', 'people/jane-roe', 'people/jr']
  assert.equal(purgedIn(ledger), gone.map(shortHash).sort())
})

test('the hashes are remembered from build to build, and a ledger with nothing to purge is handed back itself', () => {
  const ledger = purgeAddresses({ 'a.txt': 'jane-roe' }, isUnwanted)
  assert.is(purgeAddresses(ledger, isUnwanted), ledger)
  assert.equal(purgedIn(ledger), [shortHash('jane-roe')])
})

test.run()
