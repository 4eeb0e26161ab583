import { useState } from 'react'
import type { FeedbackShows } from '../../../../model/Settling.ts'
import { formatEnd } from '../../../../calendar/deadlines/formatEnd.ts'
import type { RoundFeedback } from '../../../../server/objectionApi.ts'
import { send } from '../../../ask.ts'
import { AreaField, CheckField, ChoiceField } from '../../../components/form/Field.tsx'
import { ReasonDialog } from '../../../components/form/ReasonDialog.tsx'
import { formatInstant } from '../../../instants.ts'
import { roundPath } from '../roundQueries.ts'

type ToGive = NonNullable<RoundFeedback['toGive']>

interface GiveFeedbackDialogProps {
  readonly round: string
  readonly settled: NonNullable<ToGive['settled']>
  readonly toGive: ToGive
  readonly onClose: () => void
}

/** Unless the notice says otherwise. */
const USUAL_WORKDAYS = 5

/** Shows the settled result to every unit at once: says exactly what they will see, until when they may object, and by which rule. 反馈给各单位 */
export function GiveFeedbackDialog({ round, settled, toGive: { ends, rule: drafted, units }, onClose }: GiveFeedbackDialogProps) {
  const [workdays, setWorkdays] = useState(String(Math.min(USUAL_WORKDAYS, ends.length)))
  const [late, setLate] = useState<'refused' | 'accepted'>('refused')
  const [place, setPlace] = useState(false)
  const [others, setOthers] = useState<FeedbackShows['others']>('none')
  const [again, setAgain] = useState(false)
  const [rule, setRule] = useState(drafted)
  const end = ends.find((one) => String(one.workdays) === workdays)
  const give = (why: string) =>
    send('POST', `${roundPath(round)}/feedback`, {
      snapshot: settled.id,
      closesAt: end?.closesAt,
      late,
      shows: { place, others },
      rule: rule.trim(),
      again,
      why,
    })
  return (
    <ReasonDialog
      title="反馈给各单位"
      submit={`反馈给 ${String(units)} 个单位`}
      act={give}
      changes={[['rounds', round], ['home']]}
      isReady={end !== undefined && rule.trim() !== ''}
      onClose={onClose}
    >
      <p>
        {units} 个单位马上可以看到各自的评分表、每一分的依据和佐证（第 {settled.number} 份定稿，{formatInstant(settled.at)}
        ），并在“消息”里收到通知。评分人的姓名不显示。
      </p>
      <ChoiceField
        label="异议期"
        value={workdays}
        options={ends.map((one) => ({
          value: String(one.workdays),
          text: `${String(one.workdays)} 个工作日，${formatEnd(one.closesAt)} 截止`,
        }))}
        hint="今天不算在内，按工作日历跳过节假日。"
        onChange={setWorkdays}
      />
      <ChoiceField
        label="逾期提出的"
        value={late}
        options={[
          { value: 'refused', text: '不再受理（可以给个别单位延期）' },
          { value: 'accepted', text: '照收，注明逾期' },
        ]}
        onChange={setLate}
      />
      <CheckField label="单位能看到本单位的名次和等次" checked={place} onChange={setPlace} />
      <ChoiceField
        label="同组其他单位的情况"
        value={others}
        options={[
          { value: 'none', text: '不公开' },
          { value: 'places', text: '公开名次和等次' },
          { value: 'points', text: '公开名次、等次和得分' },
        ]}
        onChange={setOthers}
      />
      <CheckField label="复核过的指标可以再提一次" checked={again} onChange={setAgain} />
      <AreaField label="什么情况下改分" hint="各单位会看到。可以按通知的规定改写。" rows={10} value={rule} onChange={setRule} required />
    </ReasonDialog>
  )
}
