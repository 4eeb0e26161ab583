import { useQuery } from '@tanstack/react-query'
import { eventFieldsInWords } from '../../../../../model/eventFieldsInWords.ts'
import { eventInWords } from '../../../../../model/FieldTest.ts'
import { beijingDate } from '../../../../../model/Instant.ts'
import { testMethodInWords } from '../../../../../model/Settling.ts'
import type { TestShown } from '../../../../../server/fieldTestApi.ts'
import { formatDate } from '../../../../dates.ts'
import { formatInstant } from '../../../../instants.ts'
import { shownTestsQuery } from '../../tests/testQueries.ts'
import '../../../../styles/fieldTests.css'

/** The calls, letters and visits that a unit's result rests on, with their times and without their testers; nothing where there are none. 对本单位的实测 */
export function TestsPart({ round, unit }: { readonly round: string; readonly unit: string }) {
  const { data } = useQuery({ ...shownTestsQuery({ round, unit }), retry: false })
  if (!data || data.tests.length === 0) return null
  return (
    <section className="unit-tests" id="unit-tests" aria-label="电话、信函和实地测试">
      <h2>电话、信函和实地测试</h2>
      {data.tests.map((test) => (
        <Shown key={test.id} test={test} />
      ))}
    </section>
  )
}

function Shown({ test: { title, ask, method, target, object, events, why } }: { readonly test: TestShown }) {
  return (
    <details>
      <summary>
        {object === '' ? ask : `${ask}（${object}）`}
        <span className="quiet">
          {' '}
          {testMethodInWords(method)}，{target}
        </span>
      </summary>
      <p className="quiet small">{title}</p>
      <ol>
        {events.map(({ kind, on, fields }) => (
          <li key={`${kind}${on}`}>
            <strong>{kind === 'try' ? formatInstant(on) : formatDate(beijingDate(on))}</strong> {kind === 'try' ? '' : eventInWords(kind)}
            {eventFieldsInWords(fields).map((text) => (
              <p key={text} className="lines">
                {text}
              </p>
            ))}
          </li>
        ))}
      </ol>
      <p className="lines">结论：{why}</p>
    </details>
  )
}
