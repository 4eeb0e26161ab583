import { index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { ROLES } from '../../model/Role.ts'
import { moment } from './moment.ts'
import { rounds } from './rounds.ts'
import { units } from './units.ts'

/** A person who signs in, or will. 人员 */
export const people = pgTable('people', {
  id: text('id').primaryKey(),
  /** Lower case; what is typed at sign-in. */
  login: text('login').notNull().unique(),
  name: text('name').notNull(),
  unit: text('unit')
    .notNull()
    .references(() => units.id),
  phone: text('phone'),
  /** Where reminders go, where an office has mail. */
  email: text('email'),
  /** `invited`: has no password yet. */
  state: text('state', { enum: ['invited', 'active', 'disabled'] }).notNull(),
  /** Argon2id, in its own text form; never leaves in a backup's reader, a log or a route. */
  passwordHash: text('password_hash'),
  passwordSetAt: moment('password_set_at'),
  createdAt: moment('created_at').notNull(),
})

/** A role that a person holds over a unit and all below it, in one round or in all. 职责 */
export const duties = pgTable(
  'duties',
  {
    id: text('id').primaryKey(),
    person: text('person')
      .notNull()
      .references(() => people.id),
    role: text('role', { enum: ROLES }).notNull(),
    /** Root of the subtree. */
    unit: text('unit')
      .notNull()
      .references(() => units.id),
    /** Null: in every round. */
    round: text('round').references(() => rounds.id),
    from: moment('from').notNull(),
    /** Null: until it is ended. */
    to: moment('to'),
    /** The duty for which it stands in. 临时代理 */
    deputyOf: text('deputy_of'),
    /** The duty that it took over. 交接 */
    handedFrom: text('handed_from'),
    grantedBy: text('granted_by').notNull(),
    why: text('why').notNull(),
  },
  (table) => [index('duties_by_person').on(table.person), index('duties_by_unit').on(table.unit)],
)

/** A browser that is signed in; its cookie's secret is kept as a hash. 会话 */
export const sessions = pgTable(
  'sessions',
  {
    /** What its owner and administrators see and end it by; not the cookie. */
    id: text('id').primaryKey(),
    secretHash: text('secret_hash').notNull().unique(),
    /** The secret before the last renewal: good until the browser is seen with the new one, and a minute more. */
    formerHash: text('former_hash').unique(),
    /** When the browser was first seen with the secret of now; null: not yet. */
    confirmedAt: moment('confirmed_at'),
    /** From when on the next request is given a new secret. */
    renewAt: moment('renew_at').notNull(),
    person: text('person')
      .notNull()
      .references(() => people.id),
    createdAt: moment('created_at').notNull(),
    seenAt: moment('seen_at').notNull(),
    endedAt: moment('ended_at'),
    address: text('address').notNull(),
    agent: text('agent').notNull(),
    /** By which a browser is known again at its next sign-in; also a hash. */
    browserHash: text('browser_hash').notNull(),
  },
  (table) => [index('sessions_by_person').on(table.person)],
)

/** A key for programs: its scope, cut by its owner's rights of the moment. 访问令牌 */
export const tokens = pgTable('tokens', {
  id: text('id').primaryKey(),
  secretHash: text('secret_hash').notNull().unique(),
  person: text('person')
    .notNull()
    .references(() => people.id),
  name: text('name').notNull(),
  /** Actions of the permission table. */
  scope: jsonb('scope').$type<readonly string[]>().notNull(),
  createdAt: moment('created_at').notNull(),
  expiresAt: moment('expires_at').notNull(),
  usedAt: moment('used_at'),
  revokedAt: moment('revoked_at'),
})

/** A printed one-time code: to activate an account, to set a new password, to set up the installation. 激活单 */
export const slips = pgTable('slips', {
  id: text('id').primaryKey(),
  codeHash: text('code_hash').notNull().unique(),
  kind: text('kind', { enum: ['setup', 'activation', 'reset'] }).notNull(),
  /** Null: of the first administrator, who does not exist yet. */
  person: text('person').references(() => people.id),
  createdBy: text('created_by').notNull(),
  createdAt: moment('created_at').notNull(),
  expiresAt: moment('expires_at').notNull(),
  usedAt: moment('used_at'),
  revokedAt: moment('revoked_at'),
})

/** Failed tries by whom they were against and where they came from; so that one place cannot lock out another. 登录失败 */
export const signInFailures = pgTable('sign_in_failures', {
  /** A hash: what is typed as a login name is sometimes a password. */
  key: text('key').primaryKey(),
  count: integer('count').notNull(),
  lastAt: moment('last_at').notNull(),
})
