/** Our part of the space of advisory locks of a database, which others may use too. */
const OURS = 0x6d6a

/**
 * The advisory locks that programs on one database hold against each other. The server lets go of them when the session ends, so also when its program was
 * killed. 数据库锁
 */
export const LOCKS = {
  /** While tables change. */
  migrate: `${OURS}, 1`,
  /** Shared by every program that uses the database, as long as it does. */
  present: `${OURS}, 2`,
  /** Held by the one program that serves pages. */
  serve: `${OURS}, 3`,
  /** While it is decided what the database is for life. */
  claim: `${OURS}, 4`,
  /** While a backup is made: one at a time, from whichever program. */
  backup: `${OURS}, 5`,
} as const
