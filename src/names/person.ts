/** A place where a person is named; `role` is `the Russian leader`, without the article. */
export interface Mention {
  /** Id of the text it stands in. */
  block: string
  /** UTF-16 code units. */
  start: number
  end: number
  text: string
  kind: 'full' | 'surname' | 'role'
}

/** Somebody whom the texts name; a surname alone (`President Putin` and never more) is a person of low confidence. */
export interface Person {
  /** `Xi Jinping` */
  name: string
  surname: string
  /** `President`, as printed, without the country. */
  role?: string
  /** ISO 3166-1 alpha-2, of the role: `CN` for a Chinese president. */
  country?: string
  gender?: 'm' | 'f'
  /** 0 to 1; from 0.7 on the name is whole and something beside the capitals says that it is a person. */
  confidence: number
  /** In the order of the texts. */
  mentions: Mention[]
}

/** What is known of a person while the texts are read. */
export interface Draft {
  person: Person
  /** Folded words of the name and of the surname, as they follow each other in a text. */
  words: string[]
  surnameWords: string[]
  /** A surname alone. */
  lone: boolean
  /** The surname has a title or a verb of speech beside it somewhere: `Smith said`. */
  acts: boolean
  roleHead?: string
  leads: boolean
  past: boolean
}
