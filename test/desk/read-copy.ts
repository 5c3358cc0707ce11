import { desk } from '../../src/desk/index.ts'
import { readFile } from '../../src/formats/index.ts'
import type { Dispatch } from '../../src/model/index.ts'
import { openGazetteer } from '../../src/places/gazetteer.ts'
import { resources } from '../resources.ts'

const gazetteer = openGazetteer(resources)

/** Plain copy after formats and desk, as if it had come on the day given. */
export function readCopy(text: string, received?: string): Dispatch {
  const bytes = new TextEncoder().encode(text)
  const [dispatch] = readFile({ path: 'copy.txt', bytes, ...(received && { received }) }).dispatches
  if (!dispatch) throw new Error('no dispatch in the copy')
  return desk(dispatch, { gazetteer, language: 'en' })
}

/** The texts of one kind of block. */
export function textsOf(dispatch: Dispatch, type: 'paragraph' | 'crosshead' | 'preformatted'): string[] {
  return dispatch.body.flatMap(block => (block.type === type && 'text' in block ? [block.text] : []))
}

/** Everything a reader could see of the body. */
export function bodyOf(dispatch: Dispatch): string {
  return JSON.stringify(dispatch.body)
}
