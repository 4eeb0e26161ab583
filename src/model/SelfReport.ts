import type { Scope } from './Node.ts'

/** In which forms a report is handed in. 报告的形式 */
export const REPORT_COPIES = ['electronic', 'stamped'] as const

export type ReportCopy = (typeof REPORT_COPIES)[number]

const WORDS: Readonly<Record<ReportCopy, string>> = { electronic: '电子版', stamped: '盖章纸质版' }

export const reportCopyInWords = (copy: ReportCopy): string => WORDS[copy]

/** What a report must speak of. 报告的内容 */
export interface SelfReportPart {
  readonly id: string
  readonly name: string
  /** The notice's words. */
  readonly text?: string
  /** Whom the notice asks for it; absent: everybody. Whom an `open` scope does not name may have nothing of the kind. */
  readonly scope?: Scope
}

/** What each unit reports of its self-check. 自查报告 */
export interface SelfReport {
  readonly parts: readonly SelfReportPart[]
  readonly copies: readonly ReportCopy[]
}
