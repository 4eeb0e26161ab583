import type { RouteKey, RouteRow } from '../RouteRow.ts'

/** Signing in, people, their duties, slips, sessions and tokens. 登录与人员 */
export const PEOPLE_ROUTES = {
  'POST /api/set-up': { access: 'setup' },
  'POST /api/set-up/look': { access: 'setup' },
  'POST /api/sign-in': { access: 'public' },
  'POST /api/sign-out': { access: 'public' },
  'POST /api/activate/look': { access: 'public' },
  'POST /api/activate': { access: 'public' },

  'POST /api/me/password': { access: 'signed-in' },
  'POST /api/me/phone': { access: 'signed-in' },
  'GET /api/me/sessions': { access: 'signed-in' },
  'POST /api/me/sessions/end-others': { access: 'signed-in' },
  'GET /api/me/tokens': { access: 'signed-in' },
  'POST /api/me/tokens': { access: 'signed-in' },

  'GET /api/people': { action: 'person.read', on: 'list' },
  'POST /api/people': { action: 'person.manage', on: 'unit', at: 'body.unit' },
  'GET /api/people/:person': { action: 'person.read', on: 'person' },
  'PATCH /api/people/:person': { action: 'person.manage', on: 'person' },
  'POST /api/people/:person/move': { action: 'person.manage', on: 'person' },
  'POST /api/people/:person/disable': { action: 'person.manage', on: 'person' },
  'POST /api/people/:person/enable': { action: 'person.manage', on: 'person' },

  'GET /api/units/:unit/grantable-roles': { action: 'duty.manage', on: 'unit' },
  'POST /api/duties': { action: 'duty.manage', on: 'unit', at: 'body.unit' },
  'POST /api/duties/:duty/end': { action: 'duty.manage', on: 'duty' },
  'POST /api/duties/:duty/hand-over': { action: 'duty.manage', on: 'duty' },
  'POST /api/duties/:duty/deputies': { action: 'duty.deputise', on: 'duty' },
  'DELETE /api/duties/:duty/deputies': { action: 'duty.deputise', on: 'duty' },

  'POST /api/people/:person/slip': { action: 'slip.issue', on: 'person' },
  'GET /api/units/:unit/slips': { action: 'slip.issue', on: 'unit' },
  'POST /api/units/:unit/slips': { action: 'slip.issue', on: 'unit' },
  'DELETE /api/slips/:slip': { action: 'slip.issue', on: 'slip' },

  'GET /api/people/:person/sessions': { action: 'session.read', on: 'person' },
  'DELETE /api/people/:person/sessions': { action: 'session.end', on: 'person' },
  'DELETE /api/sessions/:session': { action: 'session.end', on: 'session' },

  'GET /api/people/:person/tokens': { action: 'token.read', on: 'person' },
  'DELETE /api/tokens/:token': { action: 'token.revoke', on: 'token' },

  'GET /api/settings/sign-in': { action: 'settings.read', on: 'installation' },
  'PUT /api/settings/sign-in': { action: 'settings.manage', on: 'installation' },
} as const satisfies Readonly<Record<RouteKey, RouteRow>>
