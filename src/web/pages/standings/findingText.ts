import type { Finding } from '../../../model/Result.ts'

/** `不及时 1–3`; without end: `不及时 1 个以上`. 问题数 */
export const findingText = ({ kind, least, most }: Finding): string => `${kind} ${countText({ least, most })}`

export const countText = ({ least, most }: Pick<Finding, 'least' | 'most'>): string =>
  most === null ? `${least} 个以上` : most === least ? String(least) : `${least}–${most}`
