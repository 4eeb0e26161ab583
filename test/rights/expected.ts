import { ACTIONS } from '../../src/permissions/actions.ts'
import { may } from '../../src/permissions/may.ts'
import type { RouteRow } from '../../src/permissions/RouteRow.ts'
import { INSTALLATION } from '../../src/permissions/Target.ts'
import { FINDERS } from '../../src/server/routing/findTarget.ts'
import type { Thing } from './things.ts'
import type { Asking } from './visitors.ts'

/** What the frame answers before a handler is reached: `reached`, or a status with its code. */
export type Expected = 'reached' | `${number} ${string}`

/** By the table, and by nothing that the frame computes. */
export function expectedOf(row: RouteRow, asking: Asking, thing: Thing | null): Expected {
  // A wrong token is told wherever it is sent.
  if (asking.person === null && 'authorization' in asking.headers) return '401 token-unknown'
  if ('access' in row) return expectedOfAccess(row.access, asking)
  if (asking.person === null) return '401 not-signed-in'
  if (asking.scope && !asking.scope.includes(row.action)) return '403 beyond-scope'
  if (row.on === 'list') return 'reached'
  if (row.on === 'installation') return may(asking.held, row.action, INSTALLATION).allowed ? 'reached' : '403 no-right'
  const { code, seenBy } = FINDERS[row.on]
  if (!thing?.target) return `404 ${code}`
  const target = { ...thing.target, self: thing.person === asking.person }
  if (may(asking.held, row.action, target).allowed) return 'reached'
  return may(asking.held, seenBy, target).allowed ? '403 no-right' : `404 ${code}`
}

function expectedOfAccess(access: 'public' | 'signed-in' | 'setup', { person, scope }: Asking): Expected {
  if (access === 'public') return 'reached'
  if (access === 'setup') return '404 already-set-up'
  if (person === null) return '401 not-signed-in'
  return scope ? '403 beyond-scope' : 'reached'
}

/** Whether a row's answer, told to this visitor, may hold what is the office's beside his. */
export function mayShowForeign(row: RouteRow, asking: Asking): boolean {
  const foreign = { units: ['foreign', 'county'], round: 'county-round' }
  // What is one's own may be work on what one looks after: who sees the office's rows, or keeps its websites, finds them in his list of things to do.
  if ('access' in row)
    return (
      row.access === 'signed-in' && (['coverage.read', 'site.manage'] as const).some((action) => may(asking.held, action, foreign).allowed)
    )
  return ACTIONS[row.action].reach === 'anywhere' || may(asking.held, row.action, foreign).allowed
}
