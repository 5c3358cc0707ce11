import { date, form } from './grammar.ts'
import type { HouseStyle } from './house-style.ts'

/** Its English datelines are generic; in Chinese the agency comes first and everything is written together. China News Service does the same. */
export const xinhua: HouseStyle = {
  provider: 'Xinhua',
  name: 'Xinhua News Agency',
  aliases: ['Xinhuanet', 'Xinhua News Agency', 'XNA', '新华社', '新華社', '新华网'],
  timeZone: 'Asia/Shanghai',
  datelines: [
    form(
      'chinese',
      '新华社日内瓦3月5日电',
      /[电電]/u,
      String.raw`(?<provider>新[华華][社网]|中新[社网])(?<places>\p{Script=Han}{2,8}?)${date}[电電](?: ?题：)?`,
    ),
  ],
}
