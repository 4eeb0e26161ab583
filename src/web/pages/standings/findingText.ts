import type { FindingCount } from '../../api.ts'

/** `不及时 1–3`; without end: `不及时 1 个以上`. 问题数 */
export const findingText = ({ kind, least, most }: FindingCount): string => `${kind} ${countText({ least, most })}`

export const countText = ({ least, most }: Pick<FindingCount, 'least' | 'most'>): string =>
  most === null ? `${least} 个以上` : most === least ? String(least) : `${least}–${most}`
