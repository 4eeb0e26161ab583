import type { RouteKey, RouteRow } from '../RouteRow.ts'

/** Bonuses that units claim, and what is decided about them. 加分申报 */
export const CLAIM_ROUTES = {
  'GET /api/rounds/:round/claims': { action: 'claim.read', on: 'round' },
  'GET /api/rounds/:round/claims.xlsx': { action: 'claim.read', on: 'round' },
  'GET /api/rounds/:round/units/:unit/claims': { action: 'claim.own', on: 'round-unit' },
  'POST /api/rounds/:round/units/:unit/claims': { action: 'claim.draft', on: 'round-unit' },
  'GET /api/claims/:claim': { action: 'claim.read', on: 'claim' },
  'PUT /api/claims/:claim': { action: 'claim.draft', on: 'claim' },
  'POST /api/claims/:claim/file': { action: 'claim.file', on: 'claim' },
  'POST /api/claims/:claim/drop': { action: 'claim.draft', on: 'claim' },
  'POST /api/claims/:claim/withdraw': { action: 'claim.file', on: 'claim' },
  'POST /api/claims/:claim/try': { action: 'claim.decide', on: 'claim' },
  'POST /api/claims/:claim/decide': { action: 'claim.decide', on: 'claim' },
} as const satisfies Readonly<Record<RouteKey, RouteRow>>
