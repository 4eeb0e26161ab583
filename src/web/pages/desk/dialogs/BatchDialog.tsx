import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { CheckField } from '../../../components/form/Field.tsx'
import { Dialog } from '../../../components/form/Dialog.tsx'
import { Loaded } from '../../../components/Loaded.tsx'
import { answerInFull } from '../answerInWords.ts'
import { bestQuery, type Best } from '../deskQueries.ts'
import type { DeskLine } from '../DeskLine.ts'
import { planBatch, type PlannedAnswer } from '../planBatch.ts'

interface BatchDialogProps {
  readonly round: string
  readonly group: string
  readonly lines: readonly DeskLine[]
  readonly onWrite: (answers: readonly PlannedAnswer[]) => void
  readonly onClose: () => void
}

/** “No problem found” for many at once: shows what will be written before it is. 批量填“未发现问题” */
export function BatchDialog({ round, group, lines, onWrite, onClose }: BatchDialogProps) {
  const nodes = [...new Set(lines.map(({ row }) => row.code))]
  const query = useQuery(bestQuery(round, nodes, group))
  return (
    <Dialog title="填“未发现问题”" onClose={onClose}>
      <Loaded query={query}>{(best) => <Plan best={best} lines={lines} onWrite={onWrite} onClose={onClose} />}</Loaded>
    </Dialog>
  )
}

interface PlanProps extends Pick<BatchDialogProps, 'lines' | 'onWrite' | 'onClose'> {
  readonly best: Best
}

function Plan({ best, lines, onWrite, onClose }: PlanProps) {
  const [overSelf, setOverSelf] = useState(false)
  const plan = planBatch(lines, best)
  const writes = overSelf ? [...plan.writes, ...plan.opposed] : plan.writes
  const asks = new Map(lines.flatMap(({ row }) => row.checks.map(({ check }) => [check.id, check] as const)))
  const isDown = new Set(lines.map(({ unit }) => unit)).size === 1 && lines.length > 1
  const rows = new Map(lines.flatMap(({ row }) => row.checks.map(({ check }) => [check.id, row.name] as const)))
  return (
    <>
      <p>
        选中 {lines.length} {isDown ? '项指标' : '个单位'}，将写入 {writes.length} 个答案：
      </p>
      <ul className="desk-batch" tabIndex={0} aria-label="将写入的答案">
        {best.values.map(({ check: id, value }) => {
          const check = asks.get(id)
          const count = writes.filter(({ question }) => question.check.id === id).length
          if (!check || (isDown && count === 0)) return null
          return (
            <li key={id}>
              {isDown && <span className="quiet">{rows.get(id)}，</span>}
              {check.ask}：<strong>{answerInFull(check, { state: 'answered', value, why: null })}</strong>
              {!isDown && <span className="quiet">（{count} 个单位）</span>}
            </li>
          )
        })}
      </ul>
      {plan.kept.length > 0 && <p>已经评过的 {plan.kept.length} 个答案不改。</p>}
      {plan.contradictory > 0 && <p>有 {plan.contradictory} 处两人答案不一，不写入，请逐个裁定。</p>}
      {plan.opposed.length > 0 && (
        <div className="notice-box">
          <p>{namesOf(plan.opposed, isDown)}自评或检测承认有问题，与“未发现问题”不一致，先不写入。</p>
          <CheckField label="看过了，仍按“未发现问题”写入" checked={overSelf} onChange={setOverSelf} />
        </div>
      )}
      {best.others.length > 0 && (
        <p className="quiet">{best.others.map((id) => `“${asks.get(id)?.ask ?? ''}”`).join('、')}要填具体情况，不在批量范围内。</p>
      )}
      {plan.loading > 0 && <p className="quiet">有 {plan.loading} 个单位还没有取到，不写入；往下翻到它们再选。</p>}
      <p className="actions">
        <button type="button" className="button primary" autoFocus disabled={writes.length === 0} onClick={() => onWrite(writes)}>
          写入 {writes.length} 个答案
        </button>
        <button type="button" className="button" onClick={onClose}>
          取消
        </button>
      </p>
    </>
  )
}

const MOST_NAMED = 6

function namesOf(planned: readonly PlannedAnswer[], isDown: boolean): string {
  const names = [...new Set(planned.map(({ line }) => (isDown ? `“${line.title}”` : line.unitName)))]
  return `${names.slice(0, MOST_NAMED).join('、')}${names.length > MOST_NAMED ? `等 ${names.length} ${isDown ? '项' : '个单位'}` : ''}`
}
