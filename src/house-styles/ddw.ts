import type { HouseStyle } from './house-style.ts'

/** The wire of the demo site. */
export const ddw: HouseStyle = {
  provider: 'DDW',
  name: 'Dateline Demo Wire',
  slugline: /^DDW(?:-[A-Z0-9]+){1,6}$/u,
  timeZone: 'UTC',
}
