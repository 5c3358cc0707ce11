/** Times of day as printed, the surest form first; groups `hour`, `minute`, `half`, `word`. */
const forms: readonly RegExp[] = [
  // `10 a.m.`, `08:59am`, `8:30 A.M.`, `11 06 a m`
  /(?<![\d.:])(?<hour>\d{1,2})(?:[:. ](?<minute>\d{2}))? ?(?<half>[ap])\.? ?m\b/iu,
  // `18.00 Uhr`, `18 Uhr`, `00:01HRS`, `0001 hrs`, `18h30`, `18h`
  /(?<![\d.:])(?<hour>\d{1,2})(?:[:.]?(?<minute>\d{2}))? ?(?:Uhr|hrs|hours|horas|heures)\b/iu,
  /(?<![\d.:])(?<hour>\d{1,2}) ?h ?(?<minute>\d{2})?(?![\p{L}\d])/iu,
  // `00:01`, `10.30`
  /(?<![\d.:/-])(?<hour>[01]?\d|2[0-3])[:.](?<minute>[0-5]\d)(?![\d.]\d|\d)/u,
  // `1130 GMT`
  /(?<![\d:])(?<hour>[01]\d|2[0-3])(?<minute>[0-5]\d)(?= ?(?:GMT|UTC|ET|EST|EDT|BST|CET|CEST|Z)\b)/u,
  /\b(?:12 )?(?<word>midnight|noon|Mitternacht|Mittag|midi|minuit|mediodía|medianoche)\b/iu,
]

/** Hours and minutes of a time of day in a text; undefined when there is none or it does not exist. */
export function readClock(text: string): { hour: number; minute: number } | undefined {
  for (const form of forms) {
    const groups = form.exec(text)?.groups
    if (!groups) continue
    if (groups.word) return { hour: /^(?:noon|mittag|midi|mediodía)$/iu.test(groups.word) ? 12 : 0, minute: 0 }
    let hour = Number(groups.hour)
    const minute = Number(groups.minute ?? 0)
    if (groups.half) hour = (hour % 12) + (groups.half.toLowerCase() === 'p' ? 12 : 0)
    return hour < 24 && minute < 60 ? { hour, minute } : undefined
  }
  return undefined
}

/** Zone words that wires print, and the IANA zone that each means on any day of the year. */
const zones: readonly (readonly [RegExp, string])[] = [
  [/\b(?:GMT|UTC|Zulu)\b/u, 'UTC'],
  [/\b(?:BST|UK time|London time)\b/u, 'Europe/London'],
  [/\b(?:ET|EST|EDT|[Ee]astern)\b/u, 'America/New_York'],
  [/\b(?:CT|CST|CDT|[Cc]entral)\b/u, 'America/Chicago'],
  [/\b(?:MT|MST|MDT|[Mm]ountain)\b/u, 'America/Denver'],
  [/\b(?:PT|PST|PDT|[Pp]acific)\b/u, 'America/Los_Angeles'],
  [/\b(?:CET|CEST|MEZ|MESZ)\b/u, 'Europe/Berlin'],
  [/\b(?:JST)\b/u, 'Asia/Tokyo'],
  [/\b(?:KST)\b/u, 'Asia/Seoul'],
  [/\b(?:AEST|AEDT)\b/u, 'Australia/Sydney'],
  [/\b(?:MSK)\b/u, 'Europe/Moscow'],
]

/** The IANA zone that a text names; undefined for none, and for `IST`, which is three. */
export function readZone(text: string): string | undefined {
  return zones.find(([pattern]) => pattern.test(text))?.[1]
}
