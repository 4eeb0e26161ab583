import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { DeadlineWords } from '../../components/stages/DeadlineWords.tsx'
import { unitFeedbackQuery } from '../rounds/objections/objectionQueries.ts'
import type { SelfPlace } from './selfQueries.ts'

/** That the unit's result was shown to it, and how long it may object. 反馈提示 */
export function FeedbackCard({ place }: { readonly place: SelfPlace }) {
  const { data } = useQuery(unitFeedbackQuery(place.round, place.unit))
  if (!data?.feedback || data.locked !== null) return null
  const { window } = data
  return (
    <p className="notice-box">
      考核结果已反馈。
      {window?.isOpen === true && window.end !== null && (
        <>
          有异议的，请在期限内提出：
          <DeadlineWords end={window.end} workdaysLeft={window.workdaysLeft} />。
        </>
      )}{' '}
      <Link to="/rounds/$round/results/$unit" params={place}>
        看本单位结果
      </Link>
    </p>
  )
}
