/** A time of day as printed: `10 a.m.`, `08:59am`, `8:30 A.M.`, `00:01HRS`, `1130`, `18.00 Uhr`, `midnight`, `noon`. */
const clockPattern =
  /(?<![\d.])(?<hour>\d{1,2})(?:[:.h](?<minute>\d{2}))? ?(?:(?<half>[ap])\.? ?m\b\.?|(?:HRS|hrs|Uhr|h|hours)\b)|(?<![\d.:])(?<hour24>[01]?\d|2[0-3])[:.h](?<minute24>[0-5]\d)(?!\d)|(?<![\d:])(?<military>(?:[01]\d|2[0-3])[0-5]\d)(?= ?(?:GMT|UTC|HRS|hrs|hours|ET|BST|CET|Z\b))|(?<word>midnight|noon|Mitternacht|Mittag)/u

/** Hours and minutes of the first time of day in a text; undefined when there is none or it does not exist. */
export function readClock(text: string): { hour: number; minute: number } | undefined {
  const groups = clockPattern.exec(text)?.groups
  if (!groups) return undefined
  if (groups.word) return { hour: /noon|Mittag/u.test(groups.word) ? 12 : 0, minute: 0 }
  if (groups.military) return { hour: Number(groups.military.slice(0, 2)), minute: Number(groups.military.slice(2)) }
  let hour = Number(groups.hour ?? groups.hour24)
  const minute = Number(groups.minute ?? groups.minute24 ?? 0)
  if (groups.half) hour = (hour % 12) + (groups.half === 'p' ? 12 : 0)
  return hour < 24 && minute < 60 ? { hour, minute } : undefined
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
