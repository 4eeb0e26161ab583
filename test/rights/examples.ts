import type { ServedKey } from '../../src/permissions/routes/index.ts'

interface Example {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly body?: object
}

/** What a route is asked with, where the shortest value that its schema takes would not do. */
export const EXAMPLES: Readonly<Partial<Record<ServedKey, Example>>> = {
  'GET /api/programmes/:programme': { params: { programme: 'example' } },
  'GET /api/programmes/:programme/versions': { params: { programme: 'example' } },
  'GET /api/programmes/:programme/differences': { params: { programme: 'example' } },
  'GET /api/programmes/:programme/round/units/:unit': { params: { unit: 'own' } },
  'GET /api/units/find': { query: { name: 'foreign-name' } },
  'PUT /api/mail': { body: { settings: null } },
  'POST /api/mail/test': { body: { to: 'office@example.gov.cn' } },
  'GET /api/published/:hash/archive': { params: { hash: 'ab'.repeat(32) } },
  'POST /api/rounds/:round/units/:unit/evidence': {
    body: { check: 'check', side: 'unit', link: { url: 'https://example.gov.cn/', title: '网站', on: null } },
  },
  'GET /api/rounds/:round/units/:unit/tests/:test': { params: { test: 'own-test' } },
  'POST /api/rounds/:round/units/:unit/tests/:test/reopen': { params: { test: 'own-test' } },
  'POST /api/claims/:claim/decide': { body: { version: 1, granted: false, why: '证据不足' } },
  'POST /api/objections/:objection/try': { body: { version: 1, answers: [], override: null } },
  'POST /api/objections/:objection/decide': { body: { version: 1, outcome: 'refused', why: '证据不足', answers: [], override: null } },
  'PUT /api/settings/contact': { body: { contact: 'office@example.gov.cn' } },
  'PUT /api/sites/:site': {
    body: {
      ...{ version: 1, name: '网站', front: 'https://www.example.gov.cn/', schedule: null, why: '修改' },
      terms: { rate: 'usual', hours: null, maxPages: null, browser: false },
    },
  },
  'POST /api/sites': { body: { name: '网站', front: 'https://new.example.gov.cn/' } },
}
