import { useQuery } from '@tanstack/react-query'
import type { PersonRow } from '../../../people.ts'
import { openSlipsQuery } from '../slips/slipQueries.ts'
import { SlipTable } from '../slips/SlipTable.tsx'

/** What was printed for somebody and not used yet; nothing where there is none. 未使用的激活单 */
export function OpenSlip({ person }: { readonly person: PersonRow }) {
  const { data } = useQuery(openSlipsQuery(person.unit))
  const slips = data?.slips.filter((slip) => slip.person === person.id) ?? []
  if (slips.length === 0) return null
  return (
    <section className="panel" aria-labelledby="open-slip">
      <h2 id="open-slip">打印了还没有用的单子</h2>
      <SlipTable slips={slips} isOfOne />
    </section>
  )
}
