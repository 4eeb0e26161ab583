import type { RouteKey, RouteRow } from '../RouteRow.ts'

/** Files and addresses beside the cells of a round; on which side somebody lays them, the handler asks. 佐证 */
export const EVIDENCE_ROUTES = {
  'GET /api/rounds/:round/units/:unit/evidence': { action: 'file.read', on: 'round-unit' },
  'POST /api/rounds/:round/units/:unit/evidence': { action: 'file.hand-in', on: 'round-unit' },
  'POST /api/rounds/:round/units/:unit/evidence/upload': { action: 'file.hand-in', on: 'round-unit' },
  'GET /api/rounds/:round/units/:unit/earlier': { action: 'file.read', on: 'round-unit' },
  'POST /api/evidence/:evidence/withdraw': { action: 'file.hand-in', on: 'evidence' },
  'GET /api/evidence/:evidence/content': { action: 'file.read', on: 'evidence' },
  'GET /api/evidence/:evidence/preview': { action: 'file.read', on: 'evidence' },
  'GET /api/evidence/:evidence/picture': { action: 'file.read', on: 'evidence' },
  'GET /api/settings/quota': { action: 'settings.read', on: 'installation' },
  'PUT /api/settings/quota': { action: 'settings.manage', on: 'installation' },
} as const satisfies Readonly<Record<RouteKey, RouteRow>>
