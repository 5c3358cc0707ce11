import type { Qcode, Resources, Subject } from '../model/index.ts'
import { openGazetteer } from '../places/gazetteer.ts'
import { openVocabulary } from './vocabulary.ts'

/** A subject as vocabulary or gazetteer has it, with the one above: politics for elections, China for Beijing. */
export type Listed = Pick<Subject, 'qcode' | 'name' | 'kind'> & { broader?: Qcode }

/** Looks subjects up by code, in the IPTC vocabulary and in the gazetteer, which are read when they are first asked. Topics are named in `language`. */
export function openListed(resources: Resources, language = 'en'): (qcode: Qcode) => Listed | undefined {
  const gazetteer = openGazetteer(resources)
  let vocabulary: ReturnType<typeof openVocabulary> | undefined
  return qcode => {
    if (qcode.startsWith('medtop:')) {
      vocabulary ??= openVocabulary(resources, language)
      const concept = vocabulary.get(qcode)
      return concept && { qcode, name: concept.name, kind: 'topic', ...(concept.parent && { broader: concept.parent }) }
    }
    if (!/^(?:country|region|city):/u.test(qcode)) return undefined
    const place = gazetteer.get(qcode)
    const above = place && gazetteer.within(place)
    return place && { qcode, name: place.name, kind: 'place', ...(above && { broader: above.qcode }) }
  }
}
