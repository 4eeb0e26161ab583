import type { RouteKey, RouteRow } from '../RouteRow.ts'

/** Files handed in, and the purge of those that must not be kept. 文件与清除 */
export const FILE_ROUTES = {
  'GET /api/files': { action: 'file.read', on: 'list' },
  'POST /api/units/:unit/files': { action: 'file.hand-in', on: 'unit' },
  'GET /api/files/:file/content': { action: 'file.read', on: 'file' },
  'GET /api/files/:file/preview': { action: 'file.read', on: 'file' },
  'GET /api/files/:file/picture': { action: 'file.read', on: 'file' },
  'POST /api/files/:file/withdraw': { action: 'file.hand-in', on: 'file' },
  'POST /api/files/:file/purge': { action: 'purge.ask', on: 'file' },
  'GET /api/purges': { action: 'purge.read', on: 'list' },
  'POST /api/purges/:purge/do': { action: 'purge.do', on: 'purge' },
  'POST /api/purges/:purge/refuse': { action: 'purge.do', on: 'purge' },
  'GET /api/settings/retention': { action: 'settings.read', on: 'installation' },
  'PUT /api/settings/retention': { action: 'settings.manage', on: 'installation' },
  'POST /api/rounds/:round/removal': { action: 'purge.ask', on: 'round' },
  'POST /api/rounds/:round/removal/do': { action: 'purge.do', on: 'round' },
  'POST /api/rounds/:round/removal/refuse': { action: 'purge.do', on: 'round' },
} as const satisfies Readonly<Record<RouteKey, RouteRow>>
