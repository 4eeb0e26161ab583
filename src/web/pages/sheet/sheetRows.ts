import type { SheetNode } from '../../api.ts'
import { isFrame } from '../../../sheets/isFrame.ts'
import type { Show } from './sheetSearch.ts'

/** A column that others keep is none of the unit's. */
export const isOwn = ({ role, applies }: SheetNode): boolean => role !== 'column' || applies !== false

/** The rows of a sheet in the notice's order. 得分表的行 */
export const rowsOf = (node: SheetNode): readonly SheetNode[] => (isFrame(node) ? node.children.flatMap(rowsOf) : isOwn(node) ? [node] : [])

/** Who scores the rows, each once, in the order of the rows. */
export const assessorsOf = (node: SheetNode): readonly string[] => [...new Set(rowsOf(node).map(({ assessor }) => assessor.join('、')))]

export const isShown = (node: SheetNode, show: Show): boolean => show === 'all' || (show === 'lost' ? node.fellShort : node.open)

/** The row that an address names, by its key or its code. */
export const rowAt = (rows: readonly SheetNode[], at: string | undefined): SheetNode | undefined =>
  at === undefined ? undefined : rows.find(({ key, code }) => key === at || code === at)

/** The id of a row's element. */
export const rowId = (key: string): string => `row-${key.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`
