import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { unitKindInWords } from '../../../../model/UnitKind.ts'
import type { FoundUnits, UnitList } from '../../../../server/routes/unitFields.ts'
import { VirtualTable, type VirtualColumn } from '../../../components/virtual/VirtualTable.tsx'
import { pathAbove } from '../../../units.ts'
import { foundQuery } from './unitQueries.ts'

type Unit = UnitList['units'][number]

/** Units with these signs in a name, an alias or the code; and whoever was once called so. 查找结果 */
export function UnitMatches({ units, find }: { readonly units: readonly Unit[]; readonly find: string }) {
  const byId = useMemo(() => new Map(units.map((one) => [one.id, one])), [units])
  const matches = units.filter(({ name, aliases, code }) => [name, ...aliases, code ?? ''].some((text) => text.includes(find)))
  const found = useQuery({ ...foundQuery(find), placeholderData: keepPreviousData })
  const listed = new Set(matches.map(({ id }) => id))
  const former = found.data?.units.filter(({ id }) => !listed.has(id)) ?? []
  const near = matches.length === 0 && former.length === 0 ? (found.data?.near ?? []) : []
  const columns: readonly VirtualColumn<Unit>[] = [
    {
      key: 'name',
      head: '单位',
      namesRow: true,
      cell: ({ id, name }, focus) => (
        <Link to="/system/units/$unit" params={{ unit: id }} {...focus}>
          {name}
        </Link>
      ),
    },
    { key: 'kind', head: '类别', className: 'tree-kind', cell: ({ kind }) => unitKindInWords(kind) },
    { key: 'above', head: '上级单位', cell: (unit) => pathAbove(byId, unit) },
    { key: 'aliases', head: '别名', cell: ({ aliases }) => aliases.join('、') },
  ]
  return (
    <>
      <p className="quiet" role="status">
        {matches.length === 0 ? `现有单位的名称、别名、代码里都没有“${find}”。` : `找到 ${matches.length} 个单位。`}
      </p>
      {matches.length > 0 && (
        <VirtualTable
          label="查找结果"
          className="list-table unit-tree"
          columns={columns}
          rows={matches}
          keyOf={({ id }) => id}
          height={36}
        />
      )}
      {former.length > 0 && <Former title={`以前叫“${find}”的`} units={former} />}
      {near.length > 0 && <Former title="名称相近的" units={near} />}
    </>
  )
}

function Former({ title, units }: { readonly title: string; readonly units: FoundUnits['units'] }) {
  return (
    <section className="panel">
      <h2>{title}</h2>
      <ul className="unit-list">
        {units.map(({ id, name, path, endedOn }) => (
          <li key={id}>
            <Link to="/system/units/$unit" params={{ unit: id }}>
              {name}
            </Link>
            <span className="quiet small">
              {path}
              {endedOn !== null && `，${endedOn} 后不再存在`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
