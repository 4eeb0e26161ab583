import type { RouteKey, RouteRow } from '../RouteRow.ts'

/** Backups of the whole installation. 备份 */
export const BACKUP_ROUTES = {
  'GET /api/backups': { action: 'backup.read', on: 'installation' },
  'POST /api/backups': { action: 'backup.run', on: 'installation' },
  'POST /api/backups/:backup/trial': { action: 'backup.run', on: 'installation' },
  'GET /api/backups/:backup/file': { action: 'backup.run', on: 'installation' },
  'GET /api/settings/backups': { action: 'settings.read', on: 'installation' },
  'PUT /api/settings/backups': { action: 'settings.manage', on: 'installation' },
} as const satisfies Readonly<Record<RouteKey, RouteRow>>
