/** The words of the page about saving, as its `data-words` holds them; `{…}` is filled in here. */
export interface OfflineWords {
  all: string
  month: string
  months: string
  size: string
  saving: string
  stopped: string
  saved: string
  updating: string
  removed: string
  failed: string
  full: string
  unreachable: string
  otherWorker: string
  save: string
  keepSaving: string
}
