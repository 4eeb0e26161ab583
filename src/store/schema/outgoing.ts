import { bigint, boolean, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { moment } from './moment.ts'

/** Hosts and ports to which the program may connect, named by an administrator. 允许的外联 */
export const outgoingTargets = pgTable('outgoing_targets', {
  id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  host: text('host').notNull(),
  /** Null: every port of the host; only a website's. */
  port: integer('port'),
  /** A website that is visited, or a server that the program itself uses. What is visited never reaches the others. */
  use: text('use', { enum: ['service', 'site'] })
    .notNull()
    .default('service'),
  /** A private or loopback address may answer to it. */
  privateAllowed: boolean('private_allowed').notNull(),
  purpose: text('purpose').notNull(),
  by: text('by').notNull(),
  at: moment('at').notNull(),
  endedAt: moment('ended_at'),
})
