import { Link } from '@tanstack/react-router'
import type { UnitAnswer } from '../../../../server/routes/unitFields.ts'
import { formatDate } from '../../../dates.ts'
import { formatInstant } from '../../../instants.ts'

type Change = UnitAnswer['changes'][number]
type Named = NonNullable<Change['from']>

/** What happened to it, the newest first. 机构变动 */
export function UnitHistory({ unit }: { readonly unit: UnitAnswer }) {
  return (
    <section className="panel">
      <h2>机构变动</h2>
      {unit.changes.length === 0 ? (
        <p className="quiet">登记以来没有变动。</p>
      ) : (
        <ol className="unit-history">
          {unit.changes.toReversed().map((change) => (
            <li key={`${change.at} ${change.kind} ${change.unit.id}`}>
              <p>
                <strong>{formatDate(change.on)}</strong> 起，
                <What change={change} unit={unit} />
              </p>
              <p className="quiet small">
                {change.why}（{change.by} 登记于 <span className="date">{formatInstant(change.at)}</span>）
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function What({ change: { kind, unit, from, into, on }, unit: shown }: { readonly change: Change; readonly unit: UnitAnswer }) {
  switch (kind) {
    case 'rename':
      return <>更名为“{nameFrom(shown, on)}”。</>
    case 'move':
      return (
        <>
          {from && (
            <>
              由 <To unit={from} />{' '}
            </>
          )}
          改属 {into ? <To unit={into} /> : '最上级'}。
        </>
      )
    case 'merge':
      return unit.id === shown.id ? (
        <>并入 {into && <To unit={into} />}。</>
      ) : (
        <>
          <To unit={unit} /> 并入本单位。
        </>
      )
    case 'abolish':
      return <>撤销{into && <>，人和事由 {<To unit={into} />} 接收</>}。</>
  }
}

const nameFrom = ({ names }: UnitAnswer, on: string): string =>
  names.find((name) => name.kind === 'official' && name.from === on)?.name ?? ''

function To({ unit: { id, name } }: { readonly unit: Named }) {
  return (
    <Link to="/system/units/$unit" params={{ unit: id }}>
      {name}
    </Link>
  )
}
