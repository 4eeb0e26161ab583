import type { AnswerValue } from './Facts.ts'

/** What is said of a check while it is typed; `cleared`: nothing, and what was said before is taken back. 填写内容 */
export interface Said {
  readonly state: 'answered' | 'cantTell' | 'declaredNone' | 'cleared'
  /** Only with `answered`; perhaps not yet what the check asks for. */
  readonly value: AnswerValue | null
  readonly why: string | null
}

export const NOTHING_SAID: Said = { state: 'cleared', value: null, why: null }
