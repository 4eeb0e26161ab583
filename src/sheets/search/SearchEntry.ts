/** Something that a person may look for by its name, and where it is. 可查找的条目 */
export interface SearchEntry {
  readonly kind: 'programme' | 'row' | 'unit'
  readonly name: string
  /** The notice's own number of a row; empty elsewhere. */
  readonly number: string
  /** The programme's id. */
  readonly programme: string
  /** A row's scorecard, a unit's group: said beside the name. */
  readonly under: string
  /** The scorecard's id and the row's key, or the unit's id; empty for a programme. */
  readonly card: string
  readonly key: string
}

/** All that can be looked for, with the titles of the programmes. */
export interface SearchIndex {
  readonly programmes: Readonly<Record<string, string>>
  readonly entries: readonly SearchEntry[]
  readonly sites: readonly SearchedSite[]
  readonly columns: readonly SearchedColumn[]
}

/** A website, found by its name and its host. 可查找的网站 */
export interface SearchedSite {
  readonly id: string
  readonly name: string
  readonly host: string
}

/** A column of a website. 可查找的栏目 */
export interface SearchedColumn {
  readonly id: string
  readonly levels: readonly string[]
  readonly site: string
  readonly siteName: string
  /** Where it stands by itself, on another host than the site; else empty. */
  readonly host: string
  /** Whose own list it is opened in, for who sees no more of the site than what his unit keeps; null: in the site's. */
  readonly ownOf: string | null
}
