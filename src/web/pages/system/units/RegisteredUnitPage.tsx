import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { unitKindInWords } from '../../../../model/UnitKind.ts'
import type { UnitAnswer } from '../../../../server/routes/unitFields.ts'
import { Loaded } from '../../../components/Loaded.tsx'
import { formatDate } from '../../../dates.ts'
import { useHolds } from '../../../me.ts'
import { peopleQuery } from '../../../people.ts'
import { unitsQuery, type ListedUnit } from '../../../units.ts'
import { ExportLinks } from '../tables/ExportLinks.tsx'
import { SystemFrame } from '../SystemFrame.tsx'
import { SubUnits } from './SubUnits.tsx'
import { UnitActs } from './UnitActs.tsx'
import { UnitHistory } from './UnitHistory.tsx'
import { UnitNames } from './UnitNames.tsx'
import { unitQuery } from './unitQueries.ts'

/** One unit: what it is and was, and what can be registered about it. */
export function RegisteredUnitPage() {
  const { unit: id } = useParams({ from: '/system/units/$unit' })
  const query = useQuery(unitQuery(id))
  const units = useQuery(unitsQuery).data
  const mayManage = useHolds('unit.manage')
  return (
    <SystemFrame
      title={query.data?.name ?? '单位'}
      {...(query.data ? { trail: trailOf(query.data, units?.units ?? []) } : {})}
      actions={mayManage && query.data && <UnitActs key={id} unit={query.data} />}
    >
      <Loaded query={query}>{(unit) => <Whole unit={unit} mayManage={mayManage} />}</Loaded>
    </SystemFrame>
  )
}

/** The way down to it; what lies above the reader's own part is named and not linked. */
function trailOf({ id: self, name: called, to, above }: UnitAnswer, units: readonly ListedUnit[]): readonly ReactNode[] {
  const seen = new Set(units.map(({ id }) => id))
  return [
    <Link key="all" to="/system/units" search={to === null ? { at: self } : { ended: true, at: self }}>
      单位
    </Link>,
    ...above.map(({ id, name }) =>
      seen.has(id) ? (
        <Link key={id} to="/system/units/$unit" params={{ unit: id }}>
          {name}
        </Link>
      ) : (
        name
      ),
    ),
    called,
  ]
}

function Whole({ unit, mayManage }: { readonly unit: UnitAnswer; readonly mayManage: boolean }) {
  const units = useQuery(unitsQuery).data
  return (
    <div className="column">
      {unit.to !== null && <Ended unit={unit} />}
      <section className="panel">
        <dl className="unit-facts">
          <Fact term="类别">{unitKindInWords(unit.kind)}</Fact>
          <Fact term="统一社会信用代码">{unit.code ?? <span className="quiet">没有登记</span>}</Fact>
          <Fact term="成立">{formatDate(unit.from)}</Fact>
          <PeopleFact unit={unit.id} />
        </dl>
      </section>
      <UnitNames unit={unit} mayManage={mayManage && unit.to === null} />
      {unit.to === null && <SubUnits unit={unit.id} units={units?.units ?? []} />}
      <UnitHistory unit={unit} />
      {mayManage && unit.to === null && <ExportLinks what="units" unit={unit.id} />}
    </div>
  )
}

function Ended({ unit: { to, into } }: { readonly unit: UnitAnswer }) {
  return (
    <p className="ended-note" role="note">
      它在 <span className="date">{to}</span> 之后不再存在，
      {into ? (
        <>
          并入了{' '}
          <Link to="/system/units/$unit" params={{ unit: into.id }}>
            {into.name}
          </Link>
          。
        </>
      ) : (
        '已经撤销。'
      )}
      以前的名单、得分和文件仍按它的名称保存。
    </p>
  )
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** How many people are registered in it and below it. */
function PeopleFact({ unit }: { readonly unit: string }) {
  const maySee = useHolds('person.read')
  const { data } = useQuery({ ...peopleQuery({ under: unit }, 1, 0), enabled: maySee })
  if (!maySee || !data) return null
  return (
    <Fact term="人员（含下级）">
      <Link to="/system/people" search={{ under: unit }}>
        {data.total} 人
      </Link>
    </Fact>
  )
}
