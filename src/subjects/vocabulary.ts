import type { Qcode, Resources } from '../model/index.ts'
import { openLabels } from './labels.ts'

/** A concept of the IPTC Media Topics. */
export interface Concept {
  qcode: Qcode
  /** In the language of the vocabulary, else in English: `economy, business and finance`. */
  name: string
  /** The concept above; none for the seventeen at the top. */
  parent?: Qcode
}

export interface Vocabulary {
  get(qcode: Qcode): Concept | undefined
  /** The one of the seventeen that a concept belongs to; a top concept is its own. */
  top(qcode: Qcode): Qcode | undefined
}

/**
 * The IPTC Media Topics of the release that `medtop.json` names. Labels change between releases, so look up by code; they are in `language` where the IPTC
 * has them.
 */
export function openVocabulary(resources: Resources, language = 'en'): Vocabulary {
  const { topics }: { topics: [string, string, string][] } = JSON.parse(
    new TextDecoder().decode(resources.read('subjects/medtop.json')),
  )
  const labels = openLabels(resources, language)
  const concepts = new Map<Qcode, Concept>()
  for (const [code, name, parent] of topics) {
    const qcode: Qcode = `medtop:${code}`
    concepts.set(qcode, {
      qcode,
      name: labels.get(code) ?? name,
      ...(parent && { parent: `medtop:${parent}` as const }),
    })
  }
  const top = (qcode: Qcode): Qcode | undefined => {
    const concept = concepts.get(qcode)
    return concept?.parent ? top(concept.parent) : concept?.qcode
  }
  return { get: qcode => concepts.get(qcode), top }
}
