/** A unit and a row. */
export interface Pair {
  readonly unit: string
  readonly node: string
}

/** One text for a pair. */
export const pairKey = ({ unit, node }: Pair): string => `${unit}\n${node}`

/** What is painted: it applies, it does not, or as the notice says. */
export type PairTool = 'yes' | 'no' | 'scope'

export const PAIR_TOOLS: readonly { readonly tool: PairTool; readonly title: string }[] = [
  { tool: 'yes', title: '适用' },
  { tool: 'no', title: '不适用' },
  { tool: 'scope', title: '按通知' },
]
