import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { unitClaimsQuery } from '../rounds/claims/claimQueries.ts'
import type { SelfPlace } from './selfQueries.ts'

/** That the programme has bonuses that the unit can claim, and what it has written of them. 加分提示 */
export function ClaimsCard({ place }: { readonly place: SelfPlace }) {
  const { data } = useQuery(unitClaimsQuery(place.round, place.unit))
  if (!data || data.bonuses.length === 0) return null
  const isOpen = data.locked === null && data.window?.state !== 'closed' && data.window?.state !== 'not-yet'
  if (!isOpen && data.claims.length === 0) return null
  const count = (state: string) => data.claims.filter((one) => one.state === state).length
  const words = [
    [count('drafted'), '份草稿没有提交'],
    [count('filed'), '份等核实'],
    [count('accepted'), '份已加分'],
    [count('refused'), '份不予加分'],
  ].flatMap(([number, what]) => (number === 0 ? [] : [`${String(number)} ${String(what)}`]))
  return (
    <p className="notice-box">
      本方案有 {data.bonuses.length} 个加分项目，由单位申报。{words.length > 0 && `本单位${words.join('，')}。`}{' '}
      <Link to="/rounds/$round/claims/$unit" params={place}>
        {isOpen ? '申报加分' : '看申报的结果'}
      </Link>
    </p>
  )
}
