import type { RouteKey, RouteRow } from '../RouteRow.ts'

/** Results made public. 公布 */
export const PUBLICATION_ROUTES = {
  'GET /api/rounds/:round/publications': { action: 'publication.read', on: 'round' },
  'POST /api/rounds/:round/publications': { action: 'publication.make', on: 'round' },
  'GET /api/rounds/:round/publications/preview/:words/:file': { action: 'publication.make', on: 'round' },
  'GET /api/rounds/:round/publications/preview/:words/:folder/:file': { action: 'publication.make', on: 'round' },
  'GET /api/rounds/:round/publications/preview/:words/:folder/:within/:file': { action: 'publication.make', on: 'round' },
  'POST /api/publications/:publication/withdraw': { action: 'publication.make', on: 'publication' },
  'GET /api/publications/:publication/archive': { action: 'publication.read', on: 'publication' },
} as const satisfies Readonly<Record<RouteKey, RouteRow>>
