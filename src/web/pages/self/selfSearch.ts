import { addressText, present } from '../../search.ts'
import type { Show } from './rowState.ts'

const isShow = (value: unknown): value is Show => value === 'open' || value === 'evidence' || value === 'all'

/** The address names the row and what the list shows. */
export const selfSearch = (search: Record<string, unknown>): { node?: string; show?: Show } =>
  present({ node: addressText(search['node']), show: isShow(search['show']) ? search['show'] : undefined })

/** Where on its row a cell stands. 单元格的锚点 */
export const cellAnchor = ({ check, object }: { readonly check: string; readonly object: string }): string => `格-${check}-${object}`
