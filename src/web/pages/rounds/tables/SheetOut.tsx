import { queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SheetChoices } from '../../../../server/routes/handOver.ts'
import { ask } from '../../../ask.ts'
import { ComboField } from '../../../components/form/ComboField.tsx'
import { Loaded } from '../../../components/Loaded.tsx'
import { roundPath } from '../roundQueries.ts'
import { kindQuery, type SheetKind } from './sheetKinds.ts'

interface SheetOutProps {
  readonly round: string
  readonly kind: SheetKind
  readonly name: string
}

const choicesQuery = (round: string, kind: SheetKind) => {
  const query = new URLSearchParams(kindQuery(kind, '某'))
  return queryOptions({
    queryKey: ['rounds', round, 'sheets', kind.id],
    queryFn: ({ signal }) => ask<SheetChoices>(`${roundPath(round)}/sheets?${query.toString()}`, signal),
  })
}

/** 第一步，下载: of which units and indicators. */
export function SheetOut({ round, kind, name }: SheetOutProps) {
  const query = useQuery(choicesQuery(round, kind))
  return (
    <section className="panel take-table" aria-label="下载空表">
      <h2>第一步：下载</h2>
      <Loaded query={query}>{(choices) => <Choose {...{ round, kind, name, choices }} />}</Loaded>
    </section>
  )
}

function Choose({ round, kind, name, choices }: SheetOutProps & { readonly choices: SheetChoices }) {
  const [unit, setUnit] = useState('')
  const [node, setNode] = useState('')
  const units = choices.units.map((one) => ({ id: one.id, text: one.name }))
  const rows = choices.rows.map((one) => ({ id: one.code, text: one.name }))
  if (units.length === 0) return <p className="notice-box">没有归您填写的内容，不用下载。分工有误的，请政务公开办在“阶段和分工”里调整。</p>
  const query = new URLSearchParams({
    ...kindQuery(kind, name),
    ...(unit === '' ? {} : { unit }),
    ...(node === '' ? {} : { node }),
  })
  return (
    <>
      {kind.unit === undefined && (
        <div className="field-row">
          <Pick label="单位" all={`全部 ${String(units.length)} 个单位`} options={units} chosen={unit} onChoose={setUnit} />
          <Pick label="指标" all={`全部 ${String(rows.length)} 个指标`} options={rows} chosen={node} onChoose={setNode} />
        </div>
      )}
      <p className="actions">
        <a className="button primary" href={`${roundPath(round)}/sheet.xlsx?${query.toString()}`} download>
          下载 Excel 表
        </a>
      </p>
      <p className="quiet small">表里已有现在的答案。只改“答案”“状态”“说明”三列；“核对码”一列不要删。填写办法写在第二张工作表上。</p>
    </>
  )
}

interface PickProps {
  readonly label: string
  /** What is chosen while nothing is. */
  readonly all: string
  readonly options: readonly { readonly id: string; readonly text: string }[]
  readonly chosen: string
  readonly onChoose: (id: string) => void
}

/** So many are offered at once. */
const OFFERED = 50

function Pick({ label, all, options, chosen, onChoose }: PickProps) {
  const [typed, setTyped] = useState('')
  const found = options.filter(({ text }) => text.includes(typed.trim()))
  const foot = found.length > OFFERED ? `共 ${String(found.length)} 个，再多写几个字。` : found.length === 0 ? '没有找到。' : ''
  return (
    <ComboField
      label={label}
      chosen={options.find(({ id }) => id === chosen)?.text ?? all}
      options={[...(typed.trim() === '' ? [{ id: '', text: all }] : []), ...found.slice(0, OFFERED)]}
      foot={foot}
      onType={setTyped}
      onChoose={({ id }) => onChoose(id)}
      onClear={() => onChoose('')}
    />
  )
}
