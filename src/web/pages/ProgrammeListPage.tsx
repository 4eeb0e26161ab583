import { useQuery } from '@tanstack/react-query'
import { programmesQuery } from '../api.ts'
import { Loaded } from '../components/Loaded.tsx'
import { useTitle } from '../useTitle.ts'
import { Cards } from './door/Cards.tsx'
import { FirstSteps } from './door/FirstSteps.tsx'

/** What has been published, or what to do first. 考核方案 */
export function ProgrammeListPage() {
  useTitle('考核方案')
  const query = useQuery(programmesQuery)
  return (
    <>
      <header className="door-head">
        <h1>考核方案</h1>
      </header>
      <section className="way" aria-label="已发布的方案">
        <Loaded query={query}>{({ programmes }) => (programmes.length === 0 ? <FirstSteps /> : <Cards programmes={programmes} />)}</Loaded>
      </section>
    </>
  )
}
