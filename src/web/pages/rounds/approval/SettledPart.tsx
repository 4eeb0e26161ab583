import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { RoundHead } from '../../../../server/routes/roundHead.ts'
import { ReceiptCode } from '../../../components/ReceiptCode.tsx'
import { formatInstant } from '../../../instants.ts'
import type { SettledToApprove } from './approvalQueries.ts'
import { EnterDialog } from './EnterDialog.tsx'
import { MovedList } from './MovedList.tsx'
import { SignDialog } from './SignDialog.tsx'
import { StepList } from './StepList.tsx'

interface SettledPartProps {
  readonly head: RoundHead
  readonly settled: SettledToApprove
  readonly today: string
  /** Another was settled since: nothing is done with it any more. */
  readonly isEarlier?: boolean
}

/** One settled result: where it stands, what was said, and what is to be done now. 一份定稿的审定 */
export function SettledPart({ head, settled, today, isEarlier = false }: SettledPartProps) {
  const { number, at, byName, why, receipt, units, state } = settled
  return (
    <section className="panel no-print" aria-label={`第 ${String(number)} 份定稿`}>
      <h2>第 {number} 份定稿</h2>
      {!isEarlier && <p className={state === 'approved' ? 'settle-state' : 'settle-state amber-note'}>{stateOf(settled)}</p>}
      <p className="quiet">
        {units} 个单位 · {byName} <span className="date">{formatInstant(at)}</span> 定稿：{why}
      </p>
      <p>
        <ReceiptCode receipt={receipt} />
      </p>
      <StepList round={head.id} steps={settled.steps} next={settled.next} />
      {!isEarlier && state === 'approved' && <Onward head={head} />}
      {!isEarlier && <Acts head={head} settled={settled} today={today} />}
      {state === 'stale' && !isEarlier && <Since round={head.id} snapshot={settled.id} />}
    </section>
  )
}

function stateOf({ state, steps, next }: SettledToApprove): string {
  switch (state) {
    case 'approved':
      return steps.length === 0 ? '方案没有规定审定机构，由政务公开办直接公布、报送。' : '✓ 审定通过，可以公布、报送。'
    case 'open':
      return `等待${steps[next ?? 0]?.body ?? ''}签字。`
    case 'refused':
      return '⚠ 已退回。请按理由改正，或者补齐材料，然后重新定稿、重新送审。'
    case 'stale':
      return '⚠ 已过时：定稿以后又有人改动了本批次，签过的字不再算数。请重新定稿、重新送审。'
  }
}

/** Where an approved result is taken next, by those who may. 审定以后 */
function Onward({ head }: { readonly head: RoundHead }) {
  const params = { round: head.id }
  return (
    <p className="actions">
      {head.may.includes('publication.make') && (
        <Link to="/rounds/$round/publication" params={params} className="button primary">
          去公布
        </Link>
      )}
      {head.may.includes('report.make') && (
        <Link to="/rounds/$round/report" params={params} className="button">
          去报送
        </Link>
      )}
    </p>
  )
}

function Acts({ head, settled, today }: Omit<SettledPartProps, 'isEarlier'>) {
  const [open, setOpen] = useState<'sign' | 'enter' | null>(null)
  const { next } = settled
  if (next === null) return null
  const maySign = head.may.includes('approval.sign')
  const mayEnter = head.may.includes('approval.enter')
  const close = () => setOpen(null)
  return (
    <>
      <p className="actions">
        {maySign && (
          <button type="button" className="button primary" onClick={() => setOpen('sign')}>
            签字或者退回……
          </button>
        )}
        {mayEnter && (
          <button type="button" className="button" onClick={() => setOpen('enter')}>
            登记手写的签字……
          </button>
        )}
      </p>
      {!maySign && !mayEnter && <p className="quiet">由考核领导小组在这里签字，或者手写签字后由政务公开办登记。</p>}
      {open === 'sign' && <SignDialog round={head.id} settled={settled} step={next} onClose={close} />}
      {open === 'enter' && <EnterDialog head={head} settled={settled} step={next} today={today} onClose={close} />}
    </>
  )
}

function Since({ round, snapshot }: { readonly round: string; readonly snapshot: string }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>这份定稿以后改了什么</summary>
      {isOpen && <MovedList round={round} snapshot={snapshot} />}
    </details>
  )
}
