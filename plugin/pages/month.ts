import type { Month } from '../../src/index.ts'
import { html } from './html.ts'
import type { PageType } from './page-type.ts'
import { dayList } from './story-list.ts'
import { monthPath, size } from './timeline.ts'
import { dateText, showDate, storyCount } from './times.ts'
import { words } from './words.ts'

export interface MonthPage extends Month {
  earlier?: string
  later?: string
}

/** All stories of one month, by day. */
export const month: PageType<MonthPage> = {
  name: 'month',
  items(site) {
    const months = site.edition.timeline.flatMap(year => year.months)
    return months.map((item, index) => {
      const [later, earlier] = [months[index - 1]?.month, months[index + 1]?.month]
      return { ...item, ...(earlier ? { earlier } : {}), ...(later ? { later } : {}) }
    })
  },
  path: item => monthPath(item.month),
  head: (item, site) => ({ title: words.storiesOf(dateText(item.month, 'month', site)) }),
  content(item, site) {
    const stories = item.days.flatMap(day => day.stories).flatMap(slug => site.story(slug) ?? [])
    const link = (other: string | undefined, rel: string) =>
      other &&
      html`<p><a rel="${rel}" href="${site.href(monthPath(other))}">${showDate(other, 'month', site)}</a></p>\n`
    return html`<nav class="dl-path" aria-label="${words.path}"><a href="${site.href('timeline/')}">${words.timeline}</a></nav>
<h1>${showDate(item.month, 'month', site)}</h1>
<p class="dl-count">${storyCount(size(item), site)}</p>
${dayList(stories, 2, site)}<nav class="dl-pager" aria-label="${words.byTime}">
${link(item.earlier, 'prev')}${link(item.later, 'next')}</nav>`
  },
}
