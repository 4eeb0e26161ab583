import type { UnitFeedback } from '../../../../../server/objectionApi.ts'
import { DeadlineWords } from '../../../../components/stages/DeadlineWords.tsx'
import { formatInstant } from '../../../../instants.ts'
import { RuleFold } from '../../objections/RuleFold.tsx'
import { NeighbourTable } from './NeighbourTable.tsx'
import { OwnObjections } from './OwnObjections.tsx'

interface UnitFeedbackPartProps {
  readonly round: string
  readonly unit: string
  readonly data: UnitFeedback
}

/** Above a unit's sheet: what is shown, until when it may object, what it objected to, and by which rule a score changes. 反馈 */
export function UnitFeedbackPart({ round, unit, data }: UnitFeedbackPartProps) {
  const { feedback, window, objections, neighbours, may } = data
  if (!feedback) return null
  return (
    <section className="panel unit-feedback no-print" aria-label="反馈和异议">
      <p>
        结果于 {formatInstant(feedback.at)} 反馈。
        {typeof window?.end === 'string' && (
          <>
            异议期 <DeadlineWords end={window.end} workdaysLeft={window.workdaysLeft} />。
          </>
        )}
      </p>
      {may.draft && (
        <p className="quiet">
          对哪一项有异议，展开那一项，点“提出异议”；{may.file ? '写好后提交。' : '写好后由本单位审核人或者分管领导提交。'}
        </p>
      )}
      {window?.isOpen === false && (
        <p className="notice-box">异议期已过，不再受理。确有原因的，请组织考核的单位在“阶段和分工”里给本单位延期，延期后可以接着提。</p>
      )}
      <OwnObjections round={round} unit={unit} data={data} objections={objections} />
      {neighbours.length > 0 && <NeighbourTable neighbours={neighbours} />}
      <RuleFold rule={feedback.rule} again={feedback.again} />
    </section>
  )
}
