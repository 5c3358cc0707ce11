/** Verbs of saying that attribute a quote, by language; one list, as copy of one language quotes another. */
const verbs = `
  said says say told tells added adds stated states noted notes explained explains stressed stresses underlined underscored warned warns argued argues insisted insists
  asked asks wrote writes tweeted posted claimed claims called calls described describes announced vowed urged recalled joked declared declares concluded continued
  emphasized emphasised reiterated replied responded acknowledged admitted predicted reported remarked commented praised hailed condemned denounced criticized criticised
  pledged promised quipped prayed shouted testified deplored lamented cautioned maintained observed proclaimed boasted complained confessed mused suggested asserted alleged
  talks speaks spoke blasted dismissed deemed labelled labeled branded
  sagte sagt sagten erklärte erklärt erklärten betonte betont teilte schrieb schreibt meinte meint warnte warnt forderte fordert kündigte nannte nennt hieß fügte bezeichnete
  kritisierte berichtete versicherte zitierte bekräftigte räumte mahnte lobte sprach
  dijo dice afirmó afirma declaró declara señaló señala aseguró asegura explicó explica añadió añade indicó indica manifestó subrayó destacó recalcó sostuvo advirtió expresó
  precisó apuntó agregó anunció comentó reiteró insistió
  disse diz afirmou declarou explicou acrescentou destacou ressaltou avaliou alertou contou escreveu criticou defendeu
  déclaré dit affirmé expliqué ajouté indiqué estimé déclare affirme explique ajoute indique estime souligné précisé lancé assuré écrit averti regretté commenté
  detto dichiarato affermato spiegato aggiunto dice dichiara afferma spiega aggiunge sottolineato scritto osservato commentato
  asegurado afirmado explicado señalado declarado dicho añadido indicado
`
/** Forms without a subject of their own: `…, saying they could`. */
const participles = `
  saying adding calling describing noting stressing warning insisting arguing telling claiming explaining writing asking declaring stating citing urging pledging vowing
  diciendo afirmando asegurando señalando añadiendo affirmant ajoutant estimant soulignant dicendo aggiungendo affermando dizendo afirmando
`
/** The speaker stands behind. */
const prepositions = [
  'according to',
  'in the words of',
  'laut',
  'nach Angaben von',
  'so',
  'según',
  'de acuerdo con',
  'selon',
  "d'après",
  'secondo',
  'per',
  'segundo',
  'de acordo com',
]
/** The speaker is the subject of the sentence. */
const ownWords = ['nach eigenen Angaben', 'as saying', 'by saying', 'in his words', 'in her words', 'in their words']

/** Verbs of more than one word; `read` is one behind a document (`the statement read`). */
const phrases = ['pointed out', 'went on', 'put it']
const documents = /\b(?:statement|letter|message|post|notice|note|sign|resolution|text|report|document|declaration) $/iu

/** How words and speaker hang together. */
export interface Saying {
  start: number
  end: number
  kind: 'verb' | 'participle' | 'preposition' | 'own-words'
}

const kinds = new Map<string, Saying['kind']>()
/** By their first word, the longest first. */
const longer = new Map<string, string[]>()

function learn(words: readonly string[], kind: Saying['kind']): void {
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const lower = word.toLowerCase()
    const [first = '', second] = lower.split(' ')
    kinds.set(lower, kind)
    if (second) longer.set(first, [...(longer.get(first) ?? []), lower])
  }
}

learn(verbs.trim().split(/\s+/u), 'verb')
learn(phrases, 'verb')
learn(participles.trim().split(/\s+/u), 'participle')
learn(prepositions, 'preposition')
learn(ownWords, 'own-words')

const word = /[\p{L}'’-]+/gu

/** Where a text attributes words to someone, in order. */
export function findSaying(text: string): Saying[] {
  const found: Saying[] = []
  let from = 0
  for (const { 0: printed, index } of text.matchAll(word)) {
    if (index < from) continue
    const lower = printed.toLowerCase()
    const phrase = longer.get(lower)?.find(each => text.slice(index, index + each.length).toLowerCase() === each)
    const kind = kinds.get(phrase ?? lower) ?? readKind(lower, text, index)
    if (!kind) continue
    from = index + (phrase ?? printed).length
    found.push({ start: index, end: from, kind })
  }
  return found
}

function readKind(lower: string, text: string, at: number): Saying['kind'] | undefined {
  const reads = lower === 'read' || lower === 'reads'
  return reads && documents.test(text.slice(Math.max(0, at - 14), at)) ? 'verb' : undefined
}
