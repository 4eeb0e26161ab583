import { createContext, useContext, type ReactNode } from 'react'
import type { SheetNode } from '../../api.ts'

/** What the page around a sheet adds to its rows. 各行的附加内容 */
export interface RowActs {
  /** Beside its name. */
  readonly mark: (node: SheetNode) => ReactNode
  /** Below how its points came about. */
  readonly below: (node: SheetNode) => ReactNode
}

/** Null: nothing. */
export const RowActsContext = createContext<RowActs | null>(null)

export const useRowActs = (): RowActs | null => useContext(RowActsContext)
