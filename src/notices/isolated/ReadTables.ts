import type { Table } from '../Table.ts'

/** Reads the tables of a foreign file; refused with UnreadableFile. 读取交来的表格 */
export type ReadTables = (name: string, bytes: Uint8Array) => Promise<readonly Table[]>
