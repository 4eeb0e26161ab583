import { SQUARE_STATES } from '../../../../model/Square.ts'
import { addressText, present } from '../../../search.ts'

/** What the squares of the coverage say. 覆盖图的看法 */
export const COVERAGE_MODES = ['progress', 'rate', 'loss', 'self'] as const

export type CoverageMode = (typeof COVERAGE_MODES)[number]

/** What the address of the coverage says, so that it opens again as it was left. */
export function coverageSearch(search: Record<string, unknown>) {
  const mode = COVERAGE_MODES.find((one) => one === search['mode'])
  const state = SQUARE_STATES.find((one) => one === search['state'])
  return present({
    group: addressText(search['group']),
    mode: mode === 'progress' ? undefined : mode,
    state: state,
    find: addressText(search['find']),
    view: search['view'] === 'table' ? ('table' as const) : undefined,
    /** Folded groups and sections, by name. */
    folded: texts(search['folded']),
    at: addressText(search['at']),
  })
}

export type CoverageSearch = ReturnType<typeof coverageSearch>

/** Parts of the address that become otherwise; undefined takes one away. */
export type CoverageChange = { readonly [K in keyof CoverageSearch]?: CoverageSearch[K] | undefined }

function texts(value: unknown): readonly string[] | undefined {
  const all = Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
  return all.length > 0 ? all : undefined
}
