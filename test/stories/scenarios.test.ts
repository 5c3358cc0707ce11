import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Told, tellStories } from '../../src/stories/tell.ts'
import { dispatch } from './dispatch.ts'
import { type Expected, scenarios } from './scenarios.ts'

for (const { name, dispatches, ledger = {}, rights = [], pseudonyms = {}, expected } of scenarios) {
  for (const [step, { asOf, ...rest }] of expected.entries()) {
    test(`${name}${step > 0 ? `, at ${asOf}` : ''}`, () => {
      const told = tellStories(dispatches.map(dispatch), { asOf, ledger, timeZone: 'UTC', rights, pseudonyms })
      const nothing = { stories: {}, held: {}, withdrawn: [], redirects: {}, notices: [] }
      assert.equal(summary(told), { ...nothing, ...rest })
    })
  }
}

function summary({ stories, held, withdrawn, redirects, nextChange, notices }: Told): Omit<Expected, 'asOf'> {
  return {
    stories: Object.fromEntries(stories.map(({ headline, slug }) => [slug, headline])),
    held: Object.fromEntries(held.map(({ dispatch, reason }) => [dispatch.source.path, reason])),
    withdrawn: withdrawn.map(({ slug }) => slug),
    redirects: Object.fromEntries(redirects.map(({ from, to }) => [from, to])),
    ...(nextChange && { nextChange }),
    notices: notices.map(({ rule }) => rule),
  }
}

test.run()
