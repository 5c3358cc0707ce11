import type { Qcode } from '../model/index.ts'
import type { Phrase } from './phrases.ts'
import type { Zone } from './salience.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What a phrase says for a topic. */
export interface Hint {
  list: 'topic'
  topic: Qcode
  weight: number
}

/** Reads `topics.txt`; its head says how it is written. */
export function readTopics(text: string): Phrase<Hint>[] {
  const phrases: Phrase<Hint>[] = []
  let topic: Qcode = 'medtop:'
  for (const line of text.split('\n')) {
    const code = /^\d{8}/u.exec(line)?.[0]
    if (code) topic = `medtop:${code}`
    const weighted = /^ +(?<weight>-?\d): (?<list>.+)$/u.exec(line)?.groups
    if (!weighted) continue
    const weight = Number(weighted.weight)
    for (const phrase of (weighted.list ?? '').split(',')) {
      phrases.push({ phrase: phrase.trim(), value: { list: 'topic', topic, weight } })
    }
  }
  return phrases
}

/** The evidence for topics in one dispatch. */
export interface Evidence {
  add(hint: Hint, phrase: string, zone: Zone): void
  /** The topics that stand out, for a text of so many words. */
  best(words: number): FoundTopic[]
}

export interface FoundTopic {
  qcode: Qcode
  confidence: number
  /** `economic sanction: sanctions ×3, embargo ×1` */
  reason: string
}

const worth: Record<Zone, number> = { headline: 2, lead: 1.5, body: 1 }
/** Each further time that a phrase occurs says less. */
const fatigue = 0.6
/** A top concept takes over this share of the points below it. */
const share = 0.5
/** Points for the square root of the length that a topic needs. */
const enough = { top: 0.3, deep: 0.24 }
/** A topic of which neither headline nor lead speaks needs so many times more. */
const inBody = 1.15
/** A topic with less than this share of the strongest one's points is an aside. */
const aside = { top: 0.22, deep: 0.12 }
/** One phrase alone must be worth this much: a typical one in the lead. */
const clear = 4.5
const most = { top: 3, deep: 5 }

interface Score {
  qcode: Qcode
  points: number
  /** Whether headline or lead speak of it. */
  upFront: boolean
  phrases: Map<string, number>
}

/** Topics whose words another one needs for itself: the airports and flights of a plane crash make no story about transport. */
const borrowed: ReadonlyMap<Qcode, readonly Qcode[]> = new Map([['medtop:20000143', ['medtop:20000337']]])

export function collectEvidence(vocabulary: Vocabulary): Evidence {
  const scores = new Map<Qcode, Score>()

  const scoreOf = (qcode: Qcode): Score => {
    const known = scores.get(qcode)
    if (known) return known
    const score = noScore(qcode)
    scores.set(qcode, score)
    return score
  }

  return {
    add({ topic, weight }, phrase, zone) {
      const score = scoreOf(topic)
      const before = score.phrases.get(phrase) ?? 0
      score.phrases.set(phrase, before + 1)
      score.points += (weight * worth[zone]) / (1 + before * fatigue)
      score.upFront ||= zone !== 'body' && weight > 0
    },
    best(words) {
      const length = Math.sqrt(words + 30)
      const others = standingOut([...scores.values()], length, 'deep').flatMap(({ qcode }) => borrowed.get(qcode) ?? [])
      const all = [...scores.values()].filter(({ qcode }) => !others.includes(qcode))
      const tops = standingOut(withShares(all, vocabulary), length, 'top').slice(0, most.top)
      const chosen = new Set(tops.map(top => top.qcode))
      const deep = all.filter(({ qcode }) => {
        const top = vocabulary.top(qcode)
        return top !== qcode && top !== undefined && chosen.has(top)
      })
      const topics = [...tops, ...withParents(standingOut(deep, length, 'deep'), vocabulary)]
      return topics.map(score => found(score, length, vocabulary))
    },
  }
}

/** The top concepts, each with its share of what stands below it. */
function withShares(scores: readonly Score[], vocabulary: Vocabulary): Score[] {
  const tops = new Map<Qcode, Score>()
  for (const score of scores) {
    const qcode = vocabulary.top(score.qcode)
    if (!qcode) continue
    const top = tops.get(qcode) ?? noScore(qcode)
    tops.set(qcode, top)
    top.points += score.qcode === qcode ? score.points : score.points * share
    top.upFront ||= score.upFront
    for (const [phrase, times] of score.phrases) top.phrases.set(phrase, Math.max(times, top.phrases.get(phrase) ?? 0))
  }
  return [...tops.values()]
}

function standingOut(scores: readonly Score[], length: number, level: 'top' | 'deep'): Score[] {
  const ordered = [...scores].sort((a, b) => b.points - a.points || (a.qcode < b.qcode ? -1 : 1))
  const strongest = ordered[0]?.points ?? 0
  return ordered.filter(
    score =>
      score.points / length >= enough[level] * (score.upFront ? 1 : inBody) &&
      score.points >= strongest * aside[level] &&
      (score.points >= clear || timesOf(score) > 1),
  )
}

function noScore(qcode: Qcode): Score {
  return { qcode, points: 0, upFront: false, phrases: new Map() }
}

function timesOf({ phrases }: Score): number {
  let times = 0
  for (const each of phrases.values()) times += each
  return times
}

/** The first few; one that is only above another of them, as `international relations` above `diplomacy`, takes nobody's place. */
function withParents(deep: readonly Score[], vocabulary: Vocabulary): Score[] {
  const first = deep.slice(0, most.deep)
  const parents = new Set(first.map(({ qcode }) => vocabulary.get(qcode)?.parent))
  return deep.slice(0, most.deep + first.filter(({ qcode }) => parents.has(qcode)).length)
}

function found({ qcode, points, phrases }: Score, length: number, vocabulary: Vocabulary): FoundTopic {
  const named = [...phrases].sort(([, a], [, b]) => b - a).slice(0, 5)
  const reason = `${vocabulary.get(qcode)?.name}: ${named.map(([phrase, times]) => `${phrase} ×${times}`).join(', ')}`
  return { qcode, confidence: Math.round((1 - Math.exp((-1.2 * points) / length)) * 100) / 100, reason }
}
