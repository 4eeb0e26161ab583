import type { RouteKey, RouteRow } from '../RouteRow.ts'

/** Units, and tables of units and people. 单位与表格 */
export const UNIT_ROUTES = {
  'GET /api/units': { action: 'unit.read', on: 'list' },
  'GET /api/units/find': { action: 'unit.read', on: 'list' },
  'GET /api/units/ended': { action: 'unit.read', on: 'list' },
  'POST /api/units': { action: 'unit.manage', on: 'unit', at: 'body.parent' },
  'GET /api/units/:unit': { action: 'unit.read', on: 'unit' },
  'PATCH /api/units/:unit': { action: 'unit.manage', on: 'unit' },
  'GET /api/units/:unit/holdings': { action: 'unit.manage', on: 'unit' },
  'POST /api/units/:unit/rename': { action: 'unit.manage', on: 'unit' },
  'POST /api/units/:unit/move': { action: 'unit.manage', on: 'unit' },
  'POST /api/units/:unit/merge': { action: 'unit.manage', on: 'unit' },
  'POST /api/units/:unit/abolish': { action: 'unit.manage', on: 'unit' },
  'POST /api/units/:unit/revive': { action: 'unit.manage', on: 'unit' },
  'POST /api/units/:unit/remove': { action: 'unit.manage', on: 'unit' },
  'POST /api/units/:unit/aliases': { action: 'unit.manage', on: 'unit' },
  'POST /api/units/:unit/aliases/end': { action: 'unit.manage', on: 'unit' },

  'GET /api/tables/units/template': { action: 'unit.read', on: 'list' },
  'POST /api/units/:unit/import/preview': { action: 'unit.manage', on: 'unit' },
  'POST /api/units/:unit/import': { action: 'unit.manage', on: 'unit' },
  'GET /api/units/:unit/export': { action: 'unit.manage', on: 'unit' },

  'GET /api/tables/people/template': { action: 'person.read', on: 'list' },
  'POST /api/units/:unit/people/import/preview': { action: 'person.manage', on: 'unit' },
  'POST /api/units/:unit/people/import': { action: 'person.manage', on: 'unit' },
  'GET /api/units/:unit/people/export': { action: 'person.manage', on: 'unit' },
} as const satisfies Readonly<Record<RouteKey, RouteRow>>
