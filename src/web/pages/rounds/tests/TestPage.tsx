import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Loaded } from '../../../components/Loaded.tsx'
import { RoundFrame } from '../RoundFrame.tsx'
import { testQuery, testsQuery } from './testQueries.ts'
import { TestBody } from './test/TestBody.tsx'
import '../../../styles/fieldTests.css'

const route = getRouteApi('/rounds/$round/tests/$unit/$test')

/** 一项实测: what is said, how it went, what it comes to; for one hand on a phone. */
export function TestPage() {
  const { round, unit, test } = route.useParams()
  const place = { round, unit, test }
  const query = useQuery(testQuery(place))
  const list = useQuery(testsQuery(round)).data
  const { data } = query
  const name =
    data === undefined ? '一项实测' : data.line.object === '' ? data.line.unitName : `${data.line.unitName}（${data.line.object}）`
  const trail = [
    <Link key="tests" to="/rounds/$round/tests" params={{ round }}>
      实测
    </Link>,
    name,
  ]
  return (
    <RoundFrame round={round} title={name} trail={trail} {...(data ? { lead: data.plan.title } : {})}>
      {(head) => <Loaded query={query}>{(page) => <TestBody key={test} place={place} page={page} asOf={head.asOf} list={list} />}</Loaded>}
    </RoundFrame>
  )
}
