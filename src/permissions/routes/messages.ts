import type { RouteKey, RouteRow } from '../RouteRow.ts'

/** What people are told, and how it leaves the house. 消息、催办与发送 */
export const MESSAGE_ROUTES = {
  'GET /api/messages': { access: 'signed-in' },
  'POST /api/messages/read': { access: 'signed-in' },
  'GET /api/rounds/:round/reminders': { action: 'reminder.send', on: 'round' },
  'POST /api/rounds/:round/reminders': { action: 'reminder.send', on: 'round' },
  'GET /api/deliveries': { action: 'delivery.read', on: 'installation' },
  'POST /api/deliveries/:delivery/retry': { action: 'settings.manage', on: 'installation' },
  'GET /api/mail': { action: 'settings.read', on: 'installation' },
  'PUT /api/mail': { action: 'settings.manage', on: 'installation' },
  'POST /api/mail/test': { action: 'settings.manage', on: 'installation' },
  'GET /api/webhooks': { action: 'settings.read', on: 'installation' },
  'POST /api/webhooks': { action: 'settings.manage', on: 'installation' },
  'POST /api/webhooks/:webhook/test': { action: 'settings.manage', on: 'installation' },
  'DELETE /api/webhooks/:webhook': { action: 'settings.manage', on: 'installation' },
} as const satisfies Readonly<Record<RouteKey, RouteRow>>
