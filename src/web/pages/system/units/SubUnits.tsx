import { Link } from '@tanstack/react-router'
import { unitKindInWords } from '../../../../model/UnitKind.ts'
import type { ListedUnit } from '../../../units.ts'

/** More than these are looked at in the tree. */
const MOST = 60

/** 下级单位 */
export function SubUnits({ unit, units }: { readonly unit: string; readonly units: readonly ListedUnit[] }) {
  const at = units.findIndex(({ id }) => id === unit)
  const depth = units[at]?.depth ?? 0
  const end = units.findIndex((one, place) => place > at && one.depth <= depth)
  const all = at < 0 ? [] : units.slice(at + 1, end < 0 ? units.length : end)
  const direct = all.filter(({ parent }) => parent === unit)
  return (
    <section className="panel">
      <h2>
        下级单位 <span className="quiet small">{counted(direct.length, all.length)}</span>
      </h2>
      {direct.length > 0 && (
        <ul className="unit-list columns">
          {direct.slice(0, MOST).map(({ id, name, kind }) => (
            <li key={id}>
              <Link to="/system/units/$unit" params={{ unit: id }}>
                {name}
              </Link>
              <span className="quiet small">{unitKindInWords(kind)}</span>
            </li>
          ))}
        </ul>
      )}
      {direct.length > MOST && (
        <p>
          <Link to="/system/units" search={{ at: direct[0]?.id ?? unit }}>
            在单位树里看全部 {direct.length} 个
          </Link>
        </p>
      )}
    </section>
  )
}

const counted = (direct: number, all: number): string =>
  all === 0 ? '没有' : all === direct ? `${direct} 个` : `直属 ${direct} 个，连同再下级共 ${all} 个`
