import { addressText, present } from '../../../search.ts'

/** What a column may be looked for by. 栏目状态 */
export const COLUMN_STATES = ['failed', 'cantTell', 'passed', 'unchecked', 'unplaced', 'absent'] as const
export type ColumnState = (typeof COLUMN_STATES)[number]

/** Which columns are shown. */
export interface ColumnsSearch {
  readonly find?: string
  readonly is?: ColumnState
  readonly keeper?: string
}

export const columnsSearch = ({ find, is, keeper }: Record<string, unknown>): ColumnsSearch =>
  present({ find: addressText(find), is: COLUMN_STATES.find((state) => state === is), keeper: addressText(keeper) })
