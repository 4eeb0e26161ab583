import { useQuery } from '@tanstack/react-query'
import { EarlierLine } from './EarlierLine.tsx'
import { earlierQuery, type EvidencePlace } from './evidenceQueries.ts'

/** As many as are offered without being asked for. */
const MOST = 2

/** What was handed in for the same check in another round: offered before anybody uploads it again. 去年交过的 */
export function EarlierOffers({ place }: { readonly place: EvidencePlace }) {
  const { data } = useQuery(earlierQuery(place))
  const offers = data?.earlier.filter(({ why }) => why === 'same-check').slice(0, MOST) ?? []
  if (offers.length === 0) return null
  return (
    <div className="earlier-offers">
      <p className="small">以前为这一项交过，不用再传：</p>
      <ul className="earlier-list" aria-label="以前为这一项交过的材料">
        {offers.map((one) => (
          <EarlierLine key={`${one.file?.id ?? ''}${one.link?.url ?? ''}`} offer={one} place={place} />
        ))}
      </ul>
    </div>
  )
}
