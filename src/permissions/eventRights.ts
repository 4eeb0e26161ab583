import type { LiveEvent } from '../model/LiveEvent.ts'
import type { ActionId } from './actions.ts'

/** Where the object of a live event stands, and by which rights one hears of it. 变动通知的权限 */
export interface EventRight {
  /** `round-unit`: the unit in the round. `person`: only he himself. */
  readonly on: 'round' | 'round-unit' | 'plan' | 'site' | 'person'
  /** One of them is enough. */
  readonly actions: readonly ActionId[]
  /** Only where the cell is in the reader's share of the round. */
  readonly shared?: true
}

/**
 * Who hears of what on the event stream, asked of every event: the counterpart of ROUTES. 事件流权限表
 *
 * Experts hear of no cell, units of nobody who looks at theirs, assessors of no drafts.
 */
export const EVENT_RIGHTS = {
  round: { on: 'round', actions: ['round.read'] },
  results: { on: 'round', actions: ['results.read'] },
  cell: { on: 'round-unit', actions: ['answer.read'], shared: true },
  'self-check': { on: 'round-unit', actions: ['answer.report', 'answer.confirm', 'round.manage'] },
  objection: { on: 'round-unit', actions: ['objection.read'] },
  'objection-draft': { on: 'round-unit', actions: ['objection.draft', 'objection.file'] },
  claim: { on: 'round-unit', actions: ['claim.read'] },
  'claim-draft': { on: 'round-unit', actions: ['claim.draft', 'claim.file'] },
  presence: { on: 'round-unit', actions: ['answer.assess', 'answer.test', 'override.make'], shared: true },
  message: { on: 'person', actions: [] },
  plan: { on: 'plan', actions: ['round.open'] },
  site: { on: 'site', actions: ['site.read'] },
} as const satisfies Readonly<Record<LiveEvent['kind'], EventRight>>
