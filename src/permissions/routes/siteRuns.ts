import type { RouteKey, RouteRow } from '../RouteRow.ts'

/** Checks of websites, and what they saw. 网站检查 */
export const SITE_RUN_ROUTES = {
  'GET /api/sites/:site/runs': { action: 'site.read', on: 'site' },
  'POST /api/sites/:site/runs': { action: 'site.run', on: 'site' },
  'POST /api/sites/:site/runs/import': { action: 'site.run', on: 'site' },
  'GET /api/sites/:site/imports': { action: 'site.read', on: 'site' },
  'GET /api/site-runs/:run': { action: 'site.read', on: 'site-run', at: 'params.run' },
  'POST /api/site-runs/:run/stop': { action: 'site.run', on: 'site-run', at: 'params.run' },
  'POST /api/site-runs/:run/continue': { action: 'site.run', on: 'site-run', at: 'params.run' },
  'POST /api/site-runs/:run/revamp': { action: 'site.run', on: 'site-run', at: 'params.run' },
  'GET /api/site-runs/:run/problems': { action: 'site.read', on: 'site-run', at: 'params.run' },
  'GET /api/site-runs/:run/problems.xlsx': { action: 'site.read', on: 'site-run', at: 'params.run' },
  'GET /api/captures/:capture': { action: 'site.read', on: 'capture' },
  'GET /api/captures/:capture/screenshot': { action: 'site.read', on: 'capture' },
  'GET /api/captures/:capture/warc': { action: 'site.read', on: 'capture' },
  'GET /api/settings/contact': { action: 'settings.read', on: 'installation' },
  'PUT /api/settings/contact': { action: 'settings.manage', on: 'installation' },
} as const satisfies Readonly<Record<RouteKey, RouteRow>>
