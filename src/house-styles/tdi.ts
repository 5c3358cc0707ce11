import type { HouseStyle } from './house-style.ts'

/** `Beijing, 2 January 2023 (TDI):`, which the generic forms read. */
export const tdi: HouseStyle = {
  provider: 'TDI',
  name: 'The Diplomatic Insight',
  crossReferences: ['Also Read:'],
  timeZone: 'Asia/Karachi',
}
