import { Link } from '@tanstack/react-router'
import type { TestList, TestPage } from '../../../../../server/fieldTestApi.ts'
import { useMe } from '../../../../me.ts'
import { nextTest } from '../chooseTests.ts'
import { isOpen } from '../standsInWords.ts'
import type { TestPlace } from '../testQueries.ts'
import { ConcludePart } from './ConcludePart.tsx'
import { EventList } from './EventList.tsx'
import { LetterClock } from './LetterClock.tsx'
import { LetterForm } from './LetterForm.tsx'
import { ManagePart } from './ManagePart.tsx'
import { TestFacts } from './TestFacts.tsx'
import { TryForm } from './TryForm.tsx'

interface TestBodyProps {
  readonly place: TestPlace
  readonly page: TestPage
  /** The day of the round. */
  readonly asOf: string
  /** Undefined: it is not there yet. */
  readonly list: TestList | undefined
}

/** One test from its script to its conclusion, in the order in which it is done. 实测办理 */
export function TestBody({ place, page, asOf, list }: TestBodyProps) {
  const { line, plan, letter, may } = page
  const person = useMe()?.person?.id ?? ''
  const goesOn = isOpen(line.stands)
  // A letter that is late may still be answered; who was called has answered.
  const isDone = page.missing === null && letter?.waits !== 'reply'
  const conclusion = line.stands !== 'dropped' && <ConcludePart place={place} page={page} asOf={asOf} person={person} />
  const next = list && nextTest(list, line.id)
  return (
    <div className="test">
      <div className="test-work">
        <TestFacts page={page} />
        {goesOn && !may.record && <p className="notice-box">{whyNotRecord(page)}</p>}
        {letter && <LetterClock letter={letter} />}
        {isDone && conclusion}
        {goesOn && may.record && (
          <>
            {plan.method === 'letter' ? (
              <LetterForm place={place} page={page} person={person} />
            ) : (
              <TryForm place={place} page={page} person={person} />
            )}
          </>
        )}
        {!isDone && conclusion}
      </div>
      <div className="test-noted">
        <EventList place={place} page={page} />
        {may.plan && line.stands !== 'dropped' && <ManagePart place={place} page={page} />}
        <p className="actions">
          {next && (
            <Link to="/rounds/$round/tests/$unit/$test" params={{ round: place.round, unit: next.unit, test: next.id }} className="button">
              下一项要办的：{next.unitName}，{next.target}
            </Link>
          )}
          <Link to="/rounds/$round/tests" params={{ round: place.round }} className="button">
            回到实测清单
          </Link>
          <Link to="/rounds/$round/results/$unit" params={{ round: place.round, unit: place.unit }} className="button">
            看{line.unitName}的得分表
          </Link>
        </p>
      </div>
    </div>
  )
}

const whyNotRecord = ({ line, may }: TestPage): string =>
  line.personName !== null
    ? `这一项安排给了${line.personName}，由${line.personName}记。${may.plan ? '要换人的，在下面改派。' : '要换人的，请组织考核的单位改派。'}`
    : '您可以看，不能记：记录由有“第三方测评”或者“考核人员”职责、分工包括这一项的人做。'
