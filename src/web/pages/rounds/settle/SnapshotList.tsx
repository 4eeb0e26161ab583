import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RoundHead } from '../../../../server/routes/roundHead.ts'
import type { SettlingSheet, SnapshotMoves, SnapshotSheet } from '../../../../server/settlingApi.ts'
import { Loaded } from '../../../components/Loaded.tsx'
import { ReceiptCode } from '../../../components/ReceiptCode.tsx'
import { formatInstant } from '../../../instants.ts'
import { MovedUnits } from './MovedUnits.tsx'
import { movesQuery } from './settleQueries.ts'

interface SnapshotListProps {
  readonly head: RoundHead
  readonly sheet: SettlingSheet
}

/** What was settled, the newest first, and who moved from one to the next. 历次定稿 */
export function SnapshotList({ head, sheet: { snapshots } }: SnapshotListProps) {
  if (snapshots.length === 0) return null
  return (
    <section className="panel" aria-label="历次定稿">
      <h2>历次定稿</h2>
      <ul className="settle-snapshots">
        {snapshots.map((one) => (
          <Snapshot key={one.id} round={head.id} snapshot={one} isFirst={one.number === 1} />
        ))}
      </ul>
    </section>
  )
}

function Snapshot({ round, snapshot, isFirst }: { readonly round: string; readonly snapshot: SnapshotSheet; readonly isFirst: boolean }) {
  const [isOpen, setOpen] = useState(false)
  const { number, title, at, byName, why, receipt, journalSeq, journalHash, units, stale } = snapshot
  return (
    <li>
      <p>
        <strong>
          第 {number} 份 {title}
        </strong>
        {stale ? <span className="lost"> ⚠ 已过时：之后有人改过</span> : <span className="quiet"> ✓ 与现在的结果一样</span>}
        <span className="quiet small">
          {' '}
          · {units} 个单位 · {byName} <span className="date">{formatInstant(at)}</span>
        </span>
      </p>
      <p>{why}</p>
      <p className="quiet small">
        <ReceiptCode receipt={receipt} /> · 操作日志第 {journalSeq} 条 <code>{journalHash?.slice(0, 16)}</code>
      </p>
      {!isFirst && (
        <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>与上一份相比，谁变了</summary>
          {isOpen && <Moves round={round} snapshot={snapshot.id} />}
        </details>
      )}
    </li>
  )
}

function Moves({ round, snapshot }: { readonly round: string; readonly snapshot: string }) {
  return <Loaded query={useQuery(movesQuery(round, snapshot))}>{(moves) => <MovedBetween moves={moves} />}</Loaded>
}

function MovedBetween({ moves }: { readonly moves: SnapshotMoves }) {
  if (moves.moved.length === 0) return <p>{moves.units} 个单位的得分、名次、等次都没有变。</p>
  return (
    <>
      <p>
        {moves.units} 个单位里有 {moves.moved.length} 个变了：
      </p>
      <MovedUnits moved={moves.moved} />
    </>
  )
}
