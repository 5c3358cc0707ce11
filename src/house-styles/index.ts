import { fold } from '../markup/fold.ts'
import { agencies } from './agencies.ts'
import { ddw } from './ddw.ts'
import type { HouseStyle } from './house-style.ts'
import { kyodo } from './kyodo.ts'
import { tdi } from './tdi.ts'
import { xinhua } from './xinhua.ts'
import { yonhap } from './yonhap.ts'

/** Agencies with habits of their own, one file each; then those of which only the name is needed. */
export const houseStyles: readonly HouseStyle[] = [tdi, ddw, xinhua, kyodo, yonhap, ...agencies]

const byCode = new Map<string, HouseStyle>()
for (const style of houseStyles) {
  for (const code of [style.provider, ...(style.aliases ?? [])]) byCode.set(fold(code), style)
}

/** The house style of a printed agency: `AP`, `tca/dpa`, `Itar-Tass`. */
export function houseStyleOf(printed: string | undefined): HouseStyle | undefined {
  if (!printed) return undefined
  const whole = byCode.get(fold(printed))
  if (whole || !/[/&;]/u.test(printed)) return whole
  return printed
    .split(/[/&;]/u)
    .map(part => byCode.get(fold(part)))
    .find(style => style !== undefined)
}
