import { customType } from 'drizzle-orm/pg-core'

/** Bytes in a row: only what is gone again soon, or small. 字节 */
export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' })
