import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { EndedList, UnitList } from '../../../../server/routes/unitFields.ts'
import { CheckField, TextField } from '../../../components/form/Field.tsx'
import { FindField } from '../../../components/form/FindField.tsx'
import { Loaded } from '../../../components/Loaded.tsx'
import { useHolds } from '../../../me.ts'
import { present } from '../../../search.ts'
import { ExportLinks } from '../tables/ExportLinks.tsx'
import { SystemFrame } from '../SystemFrame.tsx'
import { RegisterDialog } from './acts/RegisterDialog.tsx'
import { branchTo, firstOpened, treeRows } from './treeRows.ts'
import { UnitMatches } from './UnitMatches.tsx'
import { endedQuery, unitsOnQuery } from './unitQueries.ts'
import type { UnitsSearch } from './unitsSearch.ts'
import { UnitTree } from './UnitTree.tsx'

/** A screen of lines is open at first. */
const FIRST = 60

/** 单位: who is above whom, today or on another day. */
export function UnitsPage() {
  const search = useSearch({ from: '/system/units' })
  const navigate = useNavigate({ from: '/system/units' })
  const mayManage = useHolds('unit.manage')
  const [registering, setRegistering] = useState(false)
  const list = useQuery(unitsOnQuery(search.on))
  const ended = useQuery({ ...endedQuery(search.on), enabled: search.ended === true })
  const choose = (chosen: { readonly [K in keyof UnitsSearch]?: UnitsSearch[K] | undefined }) =>
    void navigate({ search: present({ ...search, ...chosen }), replace: true })
  const root = list.data?.units[0]
  return (
    <SystemFrame
      title="单位"
      lead="考核名单、人员和职责都以这里登记的单位为准。更名、合并、撤销都留下历史，用旧名也找得到。"
      actions={
        mayManage && (
          <>
            <Link to="/system/units/import" className="button">
              用表格导入
            </Link>
            <button type="button" className="button primary" onClick={() => setRegistering(true)} disabled={!root}>
              登记单位
            </button>
          </>
        )
      }
    >
      <div className="filters" role="search" aria-label="查找单位">
        <FindField find={search.find ?? ''} onFind={(find) => choose({ find })} />
        <TextField
          label="哪一天"
          type="date"
          value={search.on ?? list.data?.on ?? ''}
          onChange={(on) => choose({ on: on === '' ? undefined : on })}
        />
        <CheckField
          label="也看已撤销、合并的"
          checked={search.ended === true}
          onChange={(isShown) => choose({ ended: isShown || undefined })}
        />
        {Object.keys(search).length > 0 && (
          <Link to="/system/units" search={{}} className="button">
            看今天的全部
          </Link>
        )}
      </div>
      <Loaded query={list}>
        {(found) => (
          <Found
            key={`${search.at ?? ''} ${found.on}`}
            found={found}
            ended={search.ended === true ? (ended.data?.units ?? []) : []}
            find={search.find ?? ''}
            at={search.at ?? null}
          />
        )}
      </Loaded>
      {mayManage && root && list.data && list.data.units.length > 1 && <ExportLinks what="units" unit={root.id} />}
      {registering && root && list.data && (
        <RegisterDialog
          parent={search.at ?? root.id}
          on={list.data.on}
          onClose={() => setRegistering(false)}
          onDone={(unit) => {
            setRegistering(false)
            choose({ at: unit, find: undefined })
          }}
        />
      )}
    </SystemFrame>
  )
}

interface FoundProps {
  readonly found: UnitList
  readonly ended: EndedList['units']
  readonly find: string
  readonly at: string | null
}

function Found({ found: { units, on }, ended, find, at }: FoundProps) {
  const [opened, setOpened] = useState(() => new Set([...firstOpened(units, FIRST), ...(at === null ? [] : branchTo(units, at))]))
  const turn = (unit: string, open: boolean) => {
    const after = new Set(opened)
    if (open) after.add(unit)
    else after.delete(unit)
    setOpened(after)
  }
  if (units.length === 0) return <p className="notice-box">{on} 这一天还没有登记单位。请换一个日期。</p>
  if (find !== '') return <UnitMatches units={units} find={find} />
  return (
    <>
      <div className="bar-line">
        <p className="quiet" role="status">
          {on} 共 {units.length} 个单位{ended.length > 0 && `，另有 ${ended.length} 个已不存在`}
        </p>
        <p className="actions">
          <button type="button" className="link" onClick={() => setOpened(new Set(units.map(({ id }) => id)))}>
            全部展开
          </button>
          <button type="button" className="link" onClick={() => setOpened(new Set())}>
            全部收起
          </button>
        </p>
      </div>
      <UnitTree rows={treeRows(units, ended, opened)} at={at} onTurn={turn} />
      {units.length === 1 && (
        <p className="notice-box">现在只有这一个单位。点“用表格导入”可以一次登记全部被考核单位，点“登记单位”一个一个登记。</p>
      )}
    </>
  )
}
