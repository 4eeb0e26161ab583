import { createContext, useContext, type ReactNode } from 'react'
import type { SheetNode } from '../../api.ts'

/** What the page around a sheet adds to its rows. 各行的附加内容 */
export interface RowActs {
  /** Beside its name. */
  readonly mark: (node: SheetNode) => ReactNode
  /** Below how its points came about. */
  readonly below: (node: SheetNode) => ReactNode
}

/** Null: nothing. 行内操作 */
export const RowActsContext = createContext<RowActs | null>(null)

/** What can be done at a row of the sheet around. 行内操作 */
export const useRowActs = (): RowActs | null => useContext(RowActsContext)
