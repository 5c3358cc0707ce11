/** The slice of Eleventy's configuration that Dateline uses. Eleventy 3 ships no types; never declare its module in published files. */
export interface EleventyConfig {
  readonly directories: { input: string; output: string; includes: string; layouts?: string }
  readonly pathPrefix: string
  readonly logger?: { log(message: string): void; warn(message: string): void }
  ignores: Set<string>
  watchIgnores: Set<string>
  /** Eleventy's own reader of written pages, which also gives each link its path prefix. */
  readonly htmlTransformer: {
    addUrlTransform(
      extensions: string,
      transform: (this: { url: string }, link: string) => string,
      options: { priority: number },
    ): void
    addPosthtmlPlugin(extensions: string, plugin: () => (tree: HtmlTree) => void): void
  }
  versionCheck(range: string): void
  exists(path: string): boolean
  hasPlugin(name: string): boolean
  addGlobalData(name: string, data: unknown): void
  addTemplate(path: string, content: (data: Record<string, unknown>) => unknown, data?: Record<string, unknown>): void
  addCollection(name: string, items: () => unknown): void
  addFilter(name: string, filter: (value: unknown) => unknown): void
  addWatchTarget(path: string): void
  on(event: string, listener: (event: EleventyEvent) => unknown): void
}

/** An element of a page as PostHTML has it. */
export interface HtmlNode {
  attrs: Record<string, string>
}

export interface HtmlTree {
  match(pattern: { tag: string; attrs: Record<string, string> }, change: (node: HtmlNode) => HtmlNode): void
}

/** What `eleventy.before` and `eleventy.after` tell. */
export interface EleventyEvent {
  directories: { input: string; output: string }
  runMode: 'build' | 'watch' | 'serve'
  outputMode: 'fs' | 'json' | 'ndjson'
  incremental?: boolean
  /** Only in `eleventy.after`: the pages written; empty in a dry run. */
  results?: readonly { url: string | false; outputPath: string; content: unknown }[]
}
