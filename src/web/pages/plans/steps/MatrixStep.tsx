import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { RoundPlan } from '../../../../model/RoundPlan.ts'
import type { MatrixSign, MatrixTable } from '../../../api.ts'
import { send } from '../../../ask.ts'
import { CheckField } from '../../../components/form/Field.tsx'
import { FaultBox } from '../../../components/form/FaultBox.tsx'
import { MatrixLegend } from '../../../components/matrix/MatrixCell.tsx'
import { MatrixGrid } from '../../../components/matrix/MatrixGrid.tsx'
import type { Pair, PairTool } from '../../../components/matrix/Pair.ts'
import { isPaintable } from '../../../components/matrix/paintable.ts'
import { ToolBar } from '../../../components/matrix/ToolBar.tsx'
import { formatInstant } from '../../../instants.ts'
import { planPath } from '../planQueries.ts'
import type { PlanDraft } from '../usePlan.ts'

/** Who is asked what: what the notice leaves open is decided here, and all of it is signed. */
export function MatrixStep({ draft }: { readonly draft: PlanDraft }) {
  const { sheet, plan, edit } = draft
  const [tool, setTool] = useState<PairTool>('yes')
  const [isWhole, setWhole] = useState(false)
  const [openOnce] = useState(() => openParts(sheet.matrix))
  const onlyOpen = !isWhole && (openOnce.size > 0 || sheet.undecided > 0)
  const signOf = ({ unit, node }: Pair, sign: MatrixSign): MatrixSign => {
    const decided = plan.applies[unit]?.[node]
    if (decided !== undefined) return decided ? 'Y' : 'N'
    return sign === 'Y' || sign === 'N' ? 'o' : sign
  }
  const isShut = sheet.openedAs !== null || sheet.droppedAt !== null
  const paint = (table: MatrixTable) => (pairs: readonly Pair[]) => {
    const fit = pairs.filter((pair) => isPaintable(table, pair, tool, pairs.length === 1))
    if (fit.length > 0) edit((now) => painted(now, fit, tool))
  }
  return (
    <div className="column wide">
      <div className="bar-line">
        <ToolBar tool={tool} onTool={setTool} />
        {(openOnce.size > 0 || sheet.undecided > 0) && <CheckField label="也看通知已经写明的" checked={isWhole} onChange={setWhole} />}
      </div>
      <p>
        {sheet.undecided > 0 ? <strong>还有 {sheet.undecided} 处没有定。</strong> : '没有未定的了：通知写明的按通知，其余的都定了。'}
        定为不适用的，不打分，按方案换算或不扣分。
      </p>
      <MatrixLegend />
      {sheet.matrix.map((table) => {
        const open = onlyOpen ? new Set([...openCodes(table), ...(openOnce.get(table.name) ?? [])]) : null
        if (open?.size === 0) return null
        return (
          <section key={table.name} className="panel matrix-panel" aria-label={table.name === '' ? '适用范围表' : table.name}>
            {table.name !== '' && <h2>{table.name}</h2>}
            <MatrixGrid table={table} codes={open} units={null} signOf={signOf} onPaint={isShut ? undefined : paint(table)} />
          </section>
        )
      })}
      {!plan.simple && <Signature draft={draft} />}
    </div>
  )
}

/** Rows of which something is open, table by table. */
const openParts = (tables: readonly MatrixTable[]): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(tables.flatMap((table) => (openCodes(table).size > 0 ? [[table.name, openCodes(table)] as const] : [])))

/** Rows that leave something open, or on which something was decided. */
const openCodes = ({ rows, units }: MatrixTable): ReadonlySet<string> =>
  new Set(rows.flatMap(({ code }, at) => (units.some(({ signs }) => 'oYN'.includes(signs[at] ?? '-')) ? [code] : [])))

function painted(plan: RoundPlan, pairs: readonly Pair[], tool: PairTool): RoundPlan {
  const applies: Record<string, Record<string, boolean>> = {}
  for (const { unit, node } of pairs) {
    const now = (applies[unit] ??= { ...plan.applies[unit] })
    if (tool === 'scope') applies[unit] = Object.fromEntries(Object.entries(now).filter(([code]) => code !== node))
    else now[node] = tool === 'yes'
  }
  return { ...plan, applies: { ...plan.applies, ...applies } }
}

/** 签字 */
function Signature({ draft: { sheet, plan, act } }: { readonly draft: PlanDraft }) {
  const sign = useMutation({
    mutationFn: () => act((version) => send('POST', `${planPath(sheet.id)}/sign`, { version })),
    networkMode: 'always',
  })
  const { signature } = plan
  return (
    <section className="panel">
      <h2>签字确认</h2>
      {signature ? (
        <p className="good-note" role="status">
          {signature.byName} 在 <span className="date">{formatInstant(signature.at)}</span> 签字确认。校验码{' '}
          <code>{signature.digest.slice(0, 16)}</code>
        </p>
      ) : (
        <p>签字以后再改名单或适用范围，签字自动失效，要重新签。建立以后只有政务公开办能调整，每次都留理由。</p>
      )}
      <FaultBox fault={sign.error} />
      {!signature && (
        <p className="actions">
          <button type="button" className="button primary" disabled={sheet.undecided > 0 || sign.isPending} onClick={() => sign.mutate()}>
            签字：我确认这个适用范围
          </button>
        </p>
      )}
    </section>
  )
}
