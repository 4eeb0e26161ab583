import { queryOptions, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { RoundHead } from '../../../../server/routes/roundHead.ts'
import type { MatrixSheet, MatrixSign, MatrixTable } from '../../../api.ts'
import { ask } from '../../../ask.ts'
import { ChoiceField } from '../../../components/form/Field.tsx'
import { MatrixLegend } from '../../../components/matrix/MatrixCell.tsx'
import { MatrixGrid } from '../../../components/matrix/MatrixGrid.tsx'
import { pairKey, type Pair, type PairTool } from '../../../components/matrix/Pair.ts'
import { isPaintable } from '../../../components/matrix/paintable.ts'
import { ToolBar } from '../../../components/matrix/ToolBar.tsx'
import { Loaded } from '../../../components/Loaded.tsx'
import { formatInstant } from '../../../instants.ts'
import { present } from '../../../search.ts'
import { RoundFrame } from '../RoundFrame.tsx'
import { roundPath } from '../roundQueries.ts'
import { ChangeDialog } from './ChangeDialog.tsx'
import { Drawings } from './Drawings.tsx'
import { LeftOut } from './LeftOut.tsx'
import { MATRIX_VIEWS, type MatrixView } from './matrixSearch.ts'
import { Proposals } from './Proposals.tsx'

const matrixQuery = (round: string) =>
  queryOptions({
    queryKey: ['rounds', round, 'matrix'],
    queryFn: ({ signal }) => ask<MatrixSheet>(`${roundPath(round)}/matrix`, signal),
  })

/** 适用范围: who is asked what in a round, what was changed, and what is proposed. */
export function MatrixPage() {
  const { round } = useParams({ from: '/rounds/$round/matrix' })
  const query = useQuery(matrixQuery(round))
  return (
    <RoundFrame round={round} title="适用范围" lead="每个单位考核哪些指标。建立时签字确认，以后的调整都留理由。">
      {(head) => <Loaded query={query}>{(sheet) => <Whole key={round} head={head} sheet={sheet} />}</Loaded>}
    </RoundFrame>
  )
}

function Whole({ head, sheet }: { readonly head: RoundHead; readonly sheet: MatrixSheet }) {
  const mayChange = head.may.includes('round.manage')
  const mayPropose = !mayChange && head.may.includes('applicability.propose')
  const { view = 'all', unit: soughtUnit, row: soughtRow } = useSearch({ from: '/rounds/$round/matrix' })
  const navigate = useNavigate({ from: '/rounds/$round/matrix' })
  const [tool, setTool] = useState<PairTool>('no')
  const [painted, setPainted] = useState<ReadonlyMap<string, Pair & { readonly tool: PairTool }>>(new Map())
  const [asking, setAsking] = useState(false)
  const changes = new Map(sheet.changes.map((change) => [pairKey(change), change]))
  const open = new Set(sheet.proposals.filter(({ decision }) => decision === null).map(pairKey))
  const signOf = (pair: Pair, sign: MatrixSign): MatrixSign => {
    const now = painted.get(pairKey(pair))?.tool
    return now === undefined || now === 'scope' ? sign : now === 'yes' ? 'Y' : 'N'
  }
  const noteOf = (pair: Pair): string | undefined => {
    if (painted.has(pairKey(pair))) return '改了，还没有提交'
    const change = changes.get(pairKey(pair))
    if (change) return `${change.by} ${formatInstant(change.at)} 调整：${change.why}`
    return open.has(pairKey(pair)) ? '有提议，等政务公开办决定' : undefined
  }
  const paint = (table: MatrixTable) => (pairs: readonly Pair[], how: 'pressed' | 'dragged') => {
    const fit = pairs.filter((pair) => isPaintable(table, pair, mayPropose ? 'no' : tool, pairs.length === 1))
    setPainted((now) => {
      if (mayPropose) return new Map(fit.slice(0, 1).map((pair) => [pairKey(pair), { ...pair, tool: 'no' as const }]))
      const next = new Map(now)
      for (const pair of fit) {
        if (how === 'pressed' && fit.length === 1 && next.get(pairKey(pair))?.tool === tool) next.delete(pairKey(pair))
        else next.set(pairKey(pair), { ...pair, tool })
      }
      return next
    })
  }
  return (
    <>
      <p className="quiet">
        {sheet.signed ? `${sheet.signed.by} ${formatInstant(sheet.signed.at)} 签字确认` : '这个批次是随文件导入的，没有签字记录'}
        {sheet.changes.length > 0 && `，以后调整过 ${sheet.changes.length} 处`}。
      </p>
      {head.may.includes('coverage.read') && <Proposals round={head.id} proposals={sheet.proposals} mayDecide={mayChange} />}
      <div className="bar-line">
        <span className="matrix-filters">
          <ChoiceField
            label="看哪些"
            value={view}
            options={MATRIX_VIEWS.map(({ id, title }) => ({ value: id, text: title }))}
            onChange={(chosen: MatrixView) =>
              void navigate({ search: (now) => present({ ...now, view: chosen === 'all' ? undefined : chosen }) })
            }
          />
          <FindRow
            label="单位"
            value={soughtUnit ?? ''}
            onChange={(text) =>
              void navigate({ search: (now) => present({ ...now, unit: text === '' ? undefined : text }), replace: true })
            }
          />
          <FindRow
            label="指标"
            value={soughtRow ?? ''}
            onChange={(text) => void navigate({ search: (now) => present({ ...now, row: text === '' ? undefined : text }), replace: true })}
          />
        </span>
        {mayChange && <ToolBar tool={tool} onTool={setTool} />}
      </div>
      {(mayChange || mayPropose) && (
        <p className="actions">
          <button type="button" className="button primary" disabled={painted.size === 0} onClick={() => setAsking(true)}>
            {mayChange ? `提交调整（${painted.size} 处）` : '提议这一格不适用'}
          </button>
          {painted.size > 0 && (
            <button type="button" className="button" onClick={() => setPainted(new Map())}>
              都不改了
            </button>
          )}
          {mayPropose && <span className="quiet">点一格，再提议。</span>}
        </p>
      )}
      <LeftOut leftOut={sheet.leftOut} />
      <MatrixLegend />
      {sheet.tables.map((table) => {
        const { codes, units } = shownOf(table, view, { unit: soughtUnit ?? '', row: soughtRow ?? '' }, new Set([...changes.keys()]), open)
        return (
          <section key={table.name} className="panel matrix-panel" aria-label={table.name === '' ? '适用范围表' : table.name}>
            {table.name !== '' && <h2>{table.name}</h2>}
            <MatrixGrid
              table={table}
              codes={codes}
              units={units}
              signOf={signOf}
              noteOf={noteOf}
              onPaint={mayChange || mayPropose ? paint(table) : undefined}
            />
          </section>
        )
      })}
      <Drawings round={head.id} organiser={head.unit.id} draws={sheet.draws} mayDraw={mayChange} />
      {asking && (
        <ChangeDialog
          round={head.id}
          pairs={[...painted.values()]}
          proposing={mayPropose}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false)
            setPainted(new Map())
          }}
        />
      )}
    </>
  )
}

function FindRow({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
}) {
  return (
    <div className="field">
      <label htmlFor={`find-${label}`}>{label}</label>
      <input
        id={`find-${label}`}
        type="search"
        value={value}
        placeholder="名称的一部分"
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  )
}

interface Sought {
  readonly unit: string
  readonly row: string
}

/** Rows and units that a view leaves; null: all. */
function shownOf(table: MatrixTable, view: MatrixView, { unit, row }: Sought, changed: ReadonlySet<string>, proposed: ReadonlySet<string>) {
  const picks = (id: string, code: string, sign: string): boolean => {
    const key = pairKey({ unit: id, node: code })
    if (view === 'undecided') return sign === 'o'
    if (view === 'changed') return changed.has(key)
    return view === 'proposed' && proposed.has(key)
  }
  const codes = new Set<string>()
  const units = new Set<string>()
  for (const one of table.units) {
    if (!one.name.includes(unit)) continue
    table.rows.forEach(({ code, name, number }, at) => {
      if (!`${number} ${name}`.includes(row)) return
      if (view !== 'all' && !picks(one.id, code, one.signs[at] ?? '')) return
      codes.add(code)
      units.add(one.id)
    })
  }
  return { codes, units }
}
