import type { SeatCount } from '../../api.ts'

/** How many seats of each grade are taken, and how many units may still come to one. 名额占用 */
export function SeatList({ seats }: { readonly seats: readonly SeatCount[] }) {
  if (seats.length === 0) return null
  return (
    <ul className="seats" aria-label="等次名额">
      {seats.map(({ among, grade, seats: all, taken, maybe }) => (
        <li
          key={`${among}${grade}`}
          title={maybe > 0 ? `名额 ${all} 个，已定 ${taken} 个；还有 ${maybe} 个单位可能` : `名额 ${all} 个，已定 ${taken} 个`}
        >
          {among !== '' && <span className="quiet">{among} </span>}
          {grade}{' '}
          <strong>
            {taken}/{all}
          </strong>
          {maybe > 0 && <span className="quiet small"> 另 {maybe} 个可能</span>}
        </li>
      ))}
    </ul>
  )
}
