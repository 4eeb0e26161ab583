import type { RouteRow } from '../../src/permissions/RouteRow.ts'
import type { Thing } from './things.ts'

/** A request to a route about a thing; what its path needs besides is filled in. */
export function requestOf(
  key: string,
  row: RouteRow,
  thing: Thing | null,
  given: Readonly<Record<string, string>> = {},
  query: Readonly<Record<string, string>> = {},
) {
  const [method = '', path = ''] = key.split(' ', 2)
  const at = 'at' in row ? row.at : undefined
  const [where, name = ''] = at?.split('.', 2) ?? ['params']
  const [id = ''] = Object.values(thing?.ids ?? {})
  const params: Readonly<Record<string, string>> = {
    ...given,
    ...(where === 'params' ? { ...thing?.ids, ...(name === '' ? {} : { [name]: id }) } : {}),
  }
  const filled = path.replaceAll(/:(\w+)/g, (_all, one: string) => encodeURIComponent(params[one] ?? '1'))
  const asked = new URLSearchParams({ ...query, ...(where === 'query' ? { [name]: id } : {}) })
  return {
    method,
    path: asked.size === 0 ? filled : `${filled}?${asked.toString()}`,
    named: where === 'body' ? { [name]: id } : {},
  }
}
