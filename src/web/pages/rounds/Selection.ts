import { useLocation } from '@tanstack/react-router'

/** Units and indicators that were selected on one page of a round and are carried to another. 带过来的选择 */
export interface Selection {
  readonly units: readonly { readonly id: string; readonly name: string }[]
  readonly nodes: readonly { readonly code: string; readonly name: string }[]
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Thousands of units do not fit into an address. */
    selection?: Selection
  }
}

/** What was brought along to this page; null: nothing. It outlives a reload, and the back button finds it again. 带来的选择 */
export const useSelection = (): Selection | null => useLocation({ select: ({ state }) => state.selection ?? null })
