import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { RoundHead } from '../../../../server/routes/roundHead.ts'
import { Loaded } from '../../../components/Loaded.tsx'
import { present } from '../../../search.ts'
import type { UnitFeedback } from '../../../../server/objectionApi.ts'
import { RowActsContext } from '../../sheet/RowActs.ts'
import type { Show } from '../../sheet/sheetSearch.ts'
import { UnitBody } from '../../sheet/UnitBody.tsx'
import { ResultsPlaceContext } from '../../standings/ResultsPlace.ts'
import { RoundFrame } from '../RoundFrame.tsx'
import { unitFeedbackQuery } from '../objections/objectionQueries.ts'
import { useObjectionActs } from './own/useObjectionActs.tsx'
import { TestsPart } from './own/TestsPart.tsx'
import { UnitFeedbackPart } from './own/UnitFeedbackPart.tsx'
import { OutsideLossesPart } from '../incoming/OutsideLossesPart.tsx'
import { ViewsPart } from '../settle/ViewsPart.tsx'
import { placeIn } from './placeIn.ts'
import { unitSheetQuery } from './resultQueries.ts'

import '../../../styles/objections.css'

const route = getRouteApi('/rounds/$round/results/$unit')

/** A unit's sheet in a round as it stands: it follows the answers. 批次里的单位得分表 */
export function RoundUnitPage() {
  const { round, unit } = route.useParams()
  const name = useQuery({ ...unitSheetQuery(round, unit), enabled: false }).data?.unit.name
  const trail = [
    <Link key="results" to="/rounds/$round/results" params={{ round }}>
      结果
    </Link>,
    name ?? '得分表',
  ]
  return (
    <RoundFrame round={round} title="得分表" trail={trail}>
      {(head) => <Unit key={unit} head={head} unit={unit} />}
    </RoundFrame>
  )
}

function Unit({ head, unit }: { readonly head: RoundHead; readonly unit: string }) {
  return head.own.some(({ id }) => id === unit) ? (
    <OwnUnit head={head} unit={unit} />
  ) : (
    <Shown head={head} unit={unit} feedback={undefined} />
  )
}

/** One's own unit: what was shown to it is asked first. */
function OwnUnit({ head, unit }: { readonly head: RoundHead; readonly unit: string }) {
  return (
    <Loaded query={useQuery(unitFeedbackQuery(head.id, unit))}>
      {(feedback) =>
        feedback.locked === null || head.may.includes('results.read') ? (
          <Shown head={head} unit={unit} feedback={feedback} />
        ) : (
          <Locked head={head} unit={unit} why={feedback.locked} />
        )
      }
    </Loaded>
  )
}

/** Nothing of it is shown yet: says who decides, and leads to what is. */
function Locked({ head, unit, why }: { readonly head: RoundHead; readonly unit: string; readonly why: string }) {
  return (
    <div className="notice-box">
      <h2>考核结果还没有反馈</h2>
      <p>{why}</p>
      <p className="actions">
        <Link to="/rounds/$round/self/$unit" params={{ round: head.id, unit }} className="button">
          看本单位的自查
        </Link>
      </p>
    </div>
  )
}

interface ShownProps {
  readonly head: RoundHead
  readonly unit: string
  readonly feedback: UnitFeedback | undefined
}

function Shown({ head, unit, feedback }: ShownProps) {
  const { acts, dialog } = useObjectionActs({ round: head.id, unit, data: feedback })
  const search = route.useSearch()
  const navigate = useNavigate({ from: '/rounds/$round/results/$unit' })
  const onShow = (next: Show) =>
    void navigate({
      search: (was) => present({ ...was, show: next === 'all' ? undefined : next, at: undefined }),
      replace: true,
      resetScroll: false,
    })
  const onRow = (key: string) => void navigate({ search: { at: key }, replace: true, resetScroll: false })
  return (
    <ResultsPlaceContext value={placeIn(head, unit)}>
      {feedback && <UnitFeedbackPart round={head.id} unit={unit} data={feedback} />}
      {head.may.includes('results.read') && <ViewsPart round={head.id} unit={unit} />}
      <RowActsContext value={acts}>
        <Loaded query={useQuery(unitSheetQuery(head.id, unit))}>
          {(sheet) => <UnitBody sheet={sheet} search={search} onShow={onShow} onRow={onRow} level={2} />}
        </Loaded>
      </RowActsContext>
      <OutsideLossesPart round={head.id} unit={unit} />
      <TestsPart round={head.id} unit={unit} />
      {dialog}
    </ResultsPlaceContext>
  )
}
