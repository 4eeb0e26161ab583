import type { Programme } from '../../../model/Programme.ts'
import type { ReportRow } from '../../../store/queries/selfChecks.ts'
import type { Missing } from '../missingIn.ts'
import { wantsReport, type ReportPart } from './reportParts.ts'

/** Parts of the report that must be there and are not. 自查报告的缺项 */
export function missingInReport(
  programme: Pick<Programme, 'selfReport'>,
  parts: readonly ReportPart[],
  report: Pick<ReportRow, 'parts'> | null,
): readonly Missing[] {
  if (!wantsReport(programme)) return []
  const place = { kind: 'report', row: '', check: '', object: '' } as const
  if (!report) return [{ ...place, text: '自查报告还没有写。' }]
  return parts
    .filter(({ id, required }) => required && (report.parts[id] ?? '').trim() === '')
    .map(({ name }) => ({ ...place, text: `自查报告的“${name}”还是空的。` }))
}
