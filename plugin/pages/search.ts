import { html } from './html.ts'
import type { PageType } from './page-type.ts'
import { words } from './words.ts'

export interface SearchPage {
  /** Where the index lies; no plugin prefixes addresses in data attributes, so this one is whole. */
  bundle: string
}

/** The search page: a form that the client in `plugin/client/search.ts` brings to life, and links for when it cannot. */
export const search: PageType<SearchPage> = {
  name: 'search',
  items: site => (site.search ? [{ bundle: `${site.root}dateline/pagefind/` }] : []),
  path: () => 'search/',
  head: () => ({ title: words.nav.search, description: words.search.label }),
  content: ({ bundle }, site) => html`<h1>${words.nav.search}</h1>
<div class="dl-search" data-bundle="${bundle}" data-root="${site.root}" data-words="${JSON.stringify(words.searchClient)}">
<form role="search" action="${site.href('search/')}">
<label class="dl-hidden" for="dl_q">${words.search.label}</label>
<input id="dl_q" name="q" type="search" autocomplete="off" enterkeyhint="search">
<button type="submit">${words.search.button}</button>
</form>
<div class="dl-fallback">
<p>${words.search.fallback}</p>
<ul>
<li><a href="${site.href('topics/')}">${words.search.byTopic}</a></li>
<li><a href="${site.href('timeline/')}">${words.search.byDate}</a></li>
</ul>
</div>
<div class="dl-found" hidden>
<details class="dl-facets">
<summary>${words.search.filters}</summary>
<button class="dl-clear" type="button" hidden>${words.search.clear}</button>
<fieldset class="dl-months" hidden>
<legend>${words.search.months}</legend>
<label>${words.search.from} <select class="dl-from"><option value="">${words.search.anyMonth}</option></select></label>
<label>${words.search.to} <select class="dl-to"><option value="">${words.search.anyMonth}</option></select></label>
</fieldset>
<label class="dl-languages" hidden>${words.search.language} <select class="dl-language"></select></label>
<div class="dl-fields"></div>
</details>
<div class="dl-results">
<div class="dl-bar">
<p class="dl-status" role="status"></p>
<label>${words.search.sort}
<select class="dl-sort">
<option value="relevance">${words.search.relevance}</option>
<option value="date">${words.search.date}</option>
</select></label>
</div>
<p class="dl-help"></p>
<p class="dl-near" hidden></p>
<ol class="dl-hits"></ol>
<button class="dl-next" type="button" hidden>${words.search.more}</button>
</div>
</div>
</div>
<script type="module" src="${site.href('dateline/search.js')}"></script>`,
}
