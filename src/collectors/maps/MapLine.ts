import { z } from 'zod'

/** So much of a site's map is kept at most. 网站导航规模 */
export const MAP_LIMITS = { pages: 5000, name: 60, title: 300, levels: 12, names: 3, url: 500 } as const

/** A database takes no controls and no halves of letters. */
const READABLE = /^[^\p{Cc}\p{Cs}]*$/u

const address = z
  .string()
  .max(MAP_LIMITS.url)
  .regex(READABLE)
  .refine((url) => /^https?:\/\//iu.test(url) && URL.canParse(url))
const name = z.string().min(1).max(MAP_LIMITS.name).regex(READABLE)
const levels = z.array(name).max(MAP_LIMITS.levels).readonly()
const seen = {
  title: z.string().max(MAP_LIMITS.title).regex(READABLE),
  crumbs: levels,
  kind: z.enum(['list', 'article', 'other']),
  items: z.int().min(0).max(2_000_000_000),
  latest: z.iso.date().nullable(),
}

/** One page as the map of a finished run has it. */
export const MAPPED_PAGE = z
  .strictObject({ url: address, ...seen, names: z.array(name).max(MAP_LIMITS.names).readonly(), menu: levels })
  .readonly()

/** What a run under way has learned for its map. 导航记录 */
export const MAP_LINE = z.union([
  /** A link to it says so, for the first time. */
  z.strictObject({ named: z.strictObject({ url: address, name }).readonly() }),
  z.strictObject({ menu: z.strictObject({ url: address, path: levels }).readonly() }),
  /** It was read; `at`: where its redirects ended. */
  z.strictObject({ mapped: z.strictObject({ url: address, at: address, ...seen }).readonly() }),
])

export type MapLine = z.infer<typeof MAP_LINE>
export type ReadForMap = Extract<MapLine, { mapped: unknown }>['mapped']
