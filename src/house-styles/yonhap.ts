import { form } from './grammar.ts'
import type { HouseStyle } from './house-style.ts'

/** In English generic; in Korean the reporter's name belongs to the dateline. Newsis and News1 do the same, Newsis in square brackets. */
export const yonhap: HouseStyle = {
  provider: 'Yonhap',
  name: 'Yonhap News Agency',
  aliases: ['Yonhap News', '연합뉴스', '聯合ニュース'],
  timeZone: 'Asia/Seoul',
  datelines: [
    form(
      'korean',
      '(제네바=연합뉴스) 홍길동 특파원 =',
      /=/u,
      String.raw`[([【](?<places>[\p{Script=Hangul}·, ]{1,20}?)=(?<provider>[\p{Script=Hangul}\d]{2,10})[)\]】](?: ?(?<byline>[\p{Script=Hangul} ·,]{2,30}?) ?(?:기자|특파원|통신원))? ?=?`,
    ),
  ],
}
