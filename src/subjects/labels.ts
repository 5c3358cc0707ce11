import type { Resources } from '../model/index.ts'

/** Languages of the `labels-*.txt`: those that the IPTC published names of topics in. */
const languages = new Set(['ar', 'da', 'de', 'es', 'fr', 'pt-BR', 'pt-PT', 'sv', 'zh-Hans'])

/** Names of media topics by code, in a language other than English; empty where the IPTC has none. */
export function openLabels(resources: Resources, language: string): ReadonlyMap<string, string> {
  const file = fileFor(language)
  if (!file) return new Map()
  const text = new TextDecoder().decode(resources.read(`subjects/labels-${file}.txt`))
  return new Map(
    text.split('\n').flatMap((line): [string, string][] => {
      const [code = '', label] = line.split('\t')
      return label ? [[code, label]] : []
    }),
  )
}

/** `de-AT` reads German, `pt` what most readers of it read; `zh-TW` nothing, as its script is another. */
function fileFor(tag: string): string | undefined {
  if (languages.has(tag)) return tag
  let locale: Intl.Locale
  try {
    locale = new Intl.Locale(tag).maximize()
  } catch {
    return undefined
  }
  const { language, script, region } = locale
  if (language === 'pt') return region === 'BR' ? 'pt-BR' : 'pt-PT'
  return [language, `${language}-${script}`].find(name => languages.has(name))
}
