import { useTitle } from '../../useTitle.ts'
import { useQuery } from '@tanstack/react-query'
import { programmesQuery } from '../../api.ts'
import { Loaded } from '../../components/Loaded.tsx'
import { FirstSteps } from '../door/FirstSteps.tsx'

/** What is to be done today, by what one is. 工作台 */
export function HomePage() {
  useTitle('工作台')
  const query = useQuery(programmesQuery)
  return (
    <>
      <header className="page-head">
        <h1>工作台</h1>
      </header>
      <Loaded query={query}>{({ programmes }) => (programmes.length === 0 ? <FirstSteps /> : null)}</Loaded>
    </>
  )
}
