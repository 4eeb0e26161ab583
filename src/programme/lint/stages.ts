import type { Stage } from '../../model/Programme.ts'
import { stageKindInWords, type StageKind } from '../../model/RoundStage.ts'
import type { Look } from './Report.ts'

/** What a unit itself hands in: only of that can it be said that nothing came. */
const OF_UNITS: readonly StageKind[] = ['self-check', 'report', 'evidence']

const endsBy = ({ to, within, month }: Stage): boolean => to !== undefined || within !== undefined || month !== undefined

/** What follows for who is late needs an end; what a report must say is asked in some stage, each part once. 阶段与逾期 */
export const stages: Look = ({ programme }, report) => {
  for (const stage of programme.stages) {
    if (stage.late === undefined) continue
    if (!endsBy(stage))
      report.error(stage, 'late', {
        code: 'late-without-end',
        message: `阶段“${stage.name}”写了逾期怎么算，却没有截止的日子`,
        remedy: '请写 to，或 within 和 after，或 month 和 day；没有期限的，删去 late',
      })
    const kind = stage.does ?? 'other'
    if (stage.late === 'none' && !OF_UNITS.includes(kind))
      report.error(stage, 'late', {
        code: 'late-of-nobody',
        message: `阶段“${stage.name}”写明逾期视为没有，这一阶段却不是单位报送（现在是“${stageKindInWords(kind)}”）`,
        remedy: `late: none 只用于 does 为 ${OF_UNITS.join('、')} 的阶段；别的阶段写 refused 或 accepted`,
      })
  }
  const { selfReport } = programme
  if (!selfReport) return
  for (const [index, part] of selfReport.parts.entries()) {
    if (!selfReport.parts.slice(0, index).some(({ id }) => id === part.id)) continue
    report.error(part, 'id', {
      code: 'report-part-duplicate',
      message: `自查报告有两部分用了同一个编号“${part.id}”`,
      remedy: '请改一个',
    })
  }
  if (programme.stages.some(({ does }) => does === 'report' || does === 'self-check')) return
  report.warn(selfReport, '', {
    code: 'report-without-stage',
    message: '方案要求报自查报告，却没有哪个阶段收它',
    remedy: '请在 stages 里给收自查报告的阶段写 does: report；随自查一起报的，写 does: self-check',
  })
}
