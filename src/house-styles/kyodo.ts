import { form } from './grammar.ts'
import type { HouseStyle } from './house-style.ts'

/** In English `Tokyo, Feb. 17 Kyodo --`, which is generic; in Japanese place and agency stand in heavy brackets. */
export const kyodo: HouseStyle = {
  provider: 'Kyodo',
  name: 'Kyodo News',
  aliases: ['Kyodo News', '共同', '共同通信'],
  timeZone: 'Asia/Tokyo',
  datelines: [
    form(
      'japanese',
      '【ジュネーブ共同】',
      /[】］]/u,
      String.raw`[【［](?<places>[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー・]{1,15}?)[ ＝=]?(?<provider>共同(?:通信)?|時事(?:通信)?|聯合ニュース)[】］]`,
    ),
  ],
}
