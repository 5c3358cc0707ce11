import type { Signal } from '../model/index.ts'

/** A mark that a dispatch does something to an earlier one, or is urgent. */
interface Mark {
  /** Pattern source of the words; groups `number` and `label`. */
  words: string
  read(groups: Record<string, string | undefined>): Signal
}

const numbered = (number: string | undefined) => (number === undefined ? {} : { number: Number(number) })

/** The marks of the wires by what they say; where each may stand is for `signal.ts`. */
export const marks: readonly Mark[] = [
  // `UPDATE 2`, `WRAPUP 3`
  {
    words: String.raw`(?:UPDATE|WRAPUP|ACTUALIZACIÓN|AKTUALISIERUNG) ?(?<number>\d{1,2})?`,
    read: ({ number }) => ({ update: numbered(number) }),
  },
  // `1ST LEAD`, `(2nd LD)`, `5th Ld-Writethru`, `3rdLd-Writethru`, `LEAD`
  {
    words: String.raw`(?:(?<number>\d{1,2})(?:st|nd|rd|th|ST|ND|RD|TH) ?)?(?<label>LEAD|Lead|LD|Ld|Writethru|WRITETHRU)(?:-Writethru)?`,
    read: ({ number, label }) => ({ update: { ...numbered(number), ...(label && { label }) } }),
  },
  {
    words:
      'CORRECTED|CORRECTION|CORRECTING|CORREGIDO|CORRECCIÓN|CORRIGE|CORRIGENDUM|BERICHTIGUNG|Berichtigung|KORREKTUR|Korrektur|RECTIFICATIF|CORREZIONE|CORREÇÃO|RETTELSE',
    read: () => ({ correction: {} }),
  },
  { words: 'REFILE|RPT|REPEAT|REPETICIÓN|WIEDERHOLUNG|RÉPÉTITION|RIPETIZIONE', read: () => ({ repeat: true }) },
  { words: 'URGENT|EILT|Eilt|URGENTE|EILMELDUNG|Eilmeldung', read: () => ({ alert: 'urgent' }) },
  { words: 'FLASH|ALERT|APNewsAlert|BLITZ|Blitz', read: () => ({ alert: 'flash' }) },
  { words: 'BULLETIN|BREAKING|BREAKING NEWS|AVANCE|ÚLTIMA HORA', read: () => ({ alert: 'bulletin' }) },
  {
    words:
      '(?:(?:BULLETIN|ADVISORY|MANDATORY|STORY) )?(?:KILL|KILLED|WITHDRAWN|WITHDRAWAL)|HALT PUBLICATION|ANNULLA(?:MENTO)?|ANULACIÓN|ANNULATION|ZURÜCKGEZOGEN',
    read: () => ({ kill: {} }),
  },
  // `1st Add`, `ADD 1`, `Take 2`, `2nd Take`
  {
    words: String.raw`(?:(?<number>\d{1,2})(?:st|nd|rd|th|ST|ND|RD|TH) (?:Add|ADD|Take|TAKE)|(?:Add|ADD|Take|TAKE) (?<take>\d{1,2}))`,
    read: ({ number, take }) => ({ take: { number: Number(number ?? take) + (number ? 1 : 0), more: false } }),
  },
  {
    words: 'Achtung|Advisory|ADVISORY|NOTICE TO EDITORS|AVISO A LOS EDITORES|HINWEIS',
    read: () => ({ advisory: true }),
  },
]
