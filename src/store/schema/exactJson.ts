import { customType } from 'drizzle-orm/pg-core'

/**
 * JSON that may be a bare text. 原样的 JSON
 *
 * The driver has parsed it already; drizzle's own `jsonb` parses a text once more and makes the number 2 of the answer “2”.
 */
export const exactJson = customType<{ data: unknown; driverData: unknown }>({
  dataType: () => 'jsonb',
  toDriver: (value) => JSON.stringify(value),
  fromDriver: (parsed) => parsed,
})
