import { html } from './html.ts'
import type { PageType } from './page-type.ts'
import { words } from './words.ts'

export interface OfflinePage {
  /** The site's root; no plugin prefixes addresses in data attributes, so this one is whole. */
  root: string
}

/** The page on which readers save the site; `plugin/client/offline.ts` brings it to life. It also stands for pages that are not saved. */
export const offline: PageType<OfflinePage> = {
  name: 'offline',
  items: site => (site.offline ? [{ root: site.root }] : []),
  path: () => 'offline/',
  head: () => ({ title: words.offline.title, description: words.offline.text }),
  content: (
    { root },
    site,
  ) => html`<div class="dl-offline" data-root="${root}" data-words="${JSON.stringify(words.offlineClient)}">
<div class="dl-unsaved" hidden>
<h2>${words.offline.unsaved}</h2>
<p>${words.offline.unsavedText}</p>
<p><a href="${site.href('')}">${words.nav.front}</a></p>
</div>
<h1>${words.offline.title}</h1>
<p>${words.offline.text}</p>
<p class="dl-fallback">${words.offline.fallback}</p>
<p class="dl-status" role="status"></p>
<progress class="dl-progress" aria-label="${words.offline.progress}" hidden></progress>
<form hidden>
<fieldset>
<legend>${words.offline.what}</legend>
<div class="dl-choices"></div>
</fieldset>
<button type="submit">${words.offline.save}</button>
</form>
<button class="dl-stop" type="button" hidden>${words.offline.stop}</button>
<button class="dl-remove" type="button" hidden>${words.offline.remove}</button>
</div>
<script type="module" src="${site.href('dateline/offline.js')}"></script>`,
}
