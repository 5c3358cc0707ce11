import type { Catalogue as ReadCatalogue } from '../../plugin/client/catalogue.d.ts'
import type { Edition as ReadEdition } from '../../plugin/client/offline-edition.d.ts'
import type { OfflineEdition } from '../../plugin/offline-lists.ts'
import type { Catalogue } from '../../plugin/search-catalogue.ts'

/** The browser's code imports nothing of the build's, so both describe the files that one writes and the other reads. `npm run check` fails when they differ. */
type Same<One, Other> = [One, Other] extends [Other, One] ? true : never

export const same: [Same<Catalogue, ReadCatalogue>, Same<OfflineEdition, ReadEdition>] = [true, true]
