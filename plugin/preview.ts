import { basename } from 'node:path'

/** The one name of a preview's output. */
const previewFolder = '_preview'

/** What is written by one build is no input of another: no held copy gets from a preview into the site, and no site into a preview. */
export const outputFolders: readonly string[] = ['_site', '_file', previewFolder]

/** Throws when a preview would be written where a site is, or where a later build of the site might take it for input. */
export function refuseOtherFolder(output: string): void {
  if (basename(output) === previewFolder) return
  throw new Error(
    `Dateline: a preview holds copy that is not public and is written into a folder called \`${previewFolder}\` alone, never into \`${basename(output)}\`: call Eleventy with \`--output=${previewFolder}\`, or take \`preview\` (or DATELINE_PREVIEW) away.`,
  )
}
