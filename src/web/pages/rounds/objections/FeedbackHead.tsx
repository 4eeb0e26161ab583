import { useState } from 'react'
import type { RoundFeedback } from '../../../../server/objectionApi.ts'
import { Link } from '@tanstack/react-router'
import { DeadlineWords } from '../../../components/stages/DeadlineWords.tsx'
import { formatInstant } from '../../../instants.ts'
import { GiveFeedbackDialog } from './GiveFeedbackDialog.tsx'
import { RuleFold } from './RuleFold.tsx'

interface FeedbackHeadProps {
  readonly round: string
  readonly feedback: RoundFeedback
}

const OTHERS = { none: '不公开', places: '名次和等次', points: '名次、等次和得分' } as const

/** How far the round is with hearing its units, and what can be done next. 反馈情况 */
export function FeedbackHead({ round, feedback: { given, toGive } }: FeedbackHeadProps) {
  const [isOpen, setOpen] = useState(false)
  const settled = toGive?.settled
  const canGive = settled && !settled.isStale && !settled.isGiven
  return (
    <section className="panel feedback-head" aria-label="反馈情况">
      {given ? (
        <>
          <p>
            第 {given.number} 次反馈：{formatInstant(given.at)}
            {given.closesAt !== null && (
              <>
                ，异议期 <DeadlineWords end={given.closesAt} workdaysLeft={given.workdaysLeft} />
              </>
            )}
          </p>
          <p className="quiet small">
            单位能看到：本单位各项得分和依据
            {given.shows.place && '、本单位的名次和等次'}；同组其他单位：{OTHERS[given.shows.others]}。要改截止时间或者给单位延期，请到{' '}
            <Link to="/rounds/$round/stages" params={{ round }}>
              阶段和分工
            </Link>
            。
          </p>
          <RuleFold rule={given.rule} again={given.again} />
        </>
      ) : (
        <p>结果还没有反馈给各单位，各单位现在只看得到自己的自查。</p>
      )}
      {toGive && (
        <div className="feedback-next">
          {!settled && <p>反馈以前先做一次“反馈前定稿”，反馈的就是那时的结果。请在“定稿”页办理。</p>}
          {settled?.isStale === true && !settled.isGiven && <p>定稿以后答案又有变动。请重新做一次反馈前定稿，再反馈。</p>}
          {canGive && (
            <p className="actions">
              <button type="button" className="button primary" onClick={() => setOpen(true)}>
                {given ? '再次反馈' : '反馈给各单位'}
              </button>
              <span className="quiet small">
                第 {settled.number} 份定稿，{formatInstant(settled.at)}
              </span>
            </p>
          )}
        </div>
      )}
      {isOpen && toGive && settled && <GiveFeedbackDialog round={round} settled={settled} toGive={toGive} onClose={() => setOpen(false)} />}
    </section>
  )
}
