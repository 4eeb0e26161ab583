import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { RoundHead } from '../../../../server/routes/roundHead.ts'
import type { SettledAnswer, SettlingSheet } from '../../../../server/settlingApi.ts'
import { snapshotKindInWords, SNAPSHOT_KINDS, type SnapshotKind } from '../../../../model/Settling.ts'
import { send } from '../../../ask.ts'
import { CopyButton } from '../../../components/CopyButton.tsx'
import { ActForm } from '../../../components/form/ActForm.tsx'
import { Dialog } from '../../../components/form/Dialog.tsx'
import { AreaField } from '../../../components/form/Field.tsx'
import { untilInWords } from '../../../untilInWords.ts'
import { roundPath } from '../roundQueries.ts'

interface SettlePanelProps {
  readonly head: RoundHead
  readonly sheet: SettlingSheet
}

/** Whether the round can be settled now, and the act itself with all that it does. 定稿 */
export function SettlePanel({ head, sheet }: SettlePanelProps) {
  const [settling, setSettling] = useState<SnapshotKind | null>(null)
  const [newest] = sheet.snapshots
  const isCurrent = newest !== undefined && !newest.stale
  return (
    <section className="panel settle-head" aria-label="现在能不能定稿">
      <p className="settle-state">{stateOf(sheet)}</p>
      {isCurrent && (
        <p className="quiet">
          第 {newest.number} 份（{newest.title}）与现在的结果完全一样。接着{' '}
          <Link to={NEXT[newest.kind].to} params={{ round: head.id }}>
            {NEXT[newest.kind].words}
          </Link>
          {newest.kind === 'feedback' && '；异议复核完，再做最终定稿'}。
        </p>
      )}
      {sheet.selfChecks && (
        <p className="warning-line">
          ⚠ {openInWords(sheet.selfChecks)}现在定稿，他们以后交的不在这一份里，这一份也会过时；请先催办，或者等自查结束。{' '}
          {head.may.includes('reminder.send') && (
            <Link to="/rounds/$round/reminders" params={{ round: head.id }}>
              看谁还没有交
            </Link>
          )}
        </p>
      )}
      {head.may.includes('round.settle') ? (
        <p className="actions no-print">
          {SNAPSHOT_KINDS.map((kind) => (
            <button
              key={kind}
              type="button"
              className={kind === sheet.suggested ? 'button primary' : 'button'}
              disabled={sheet.blocking[kind] > 0}
              onClick={() => setSettling(kind)}
            >
              {snapshotKindInWords(kind)}
            </button>
          ))}
        </p>
      ) : (
        <p className="quiet">由政务公开办或者考核评分组定稿。</p>
      )}
      {settling && <SettleDialog head={head} sheet={sheet} kind={settling} onClose={() => setSettling(null)} />}
    </section>
  )
}

function openInWords({ count, names, until }: NonNullable<SettlingSheet['selfChecks']>): string {
  const who = count > names.length ? `${names.join('、')}等 ${String(count)} 个单位` : names.join('、')
  return `${who}的自查还没有交，${until === null ? '现在仍然可以交' : `${untilInWords(until)}前还可以交`}。`
}

function stateOf({ blocking }: SettlingSheet): string {
  if (blocking.final === 0) return '✓ 全部办完，可以定稿。'
  if (blocking.feedback === 0) return `✓ 可以做反馈前定稿。最终定稿前还有 ${String(blocking.final)} 个单位的等次要审定。`
  return `⚠ 还有 ${String(blocking.final)} 处没有办完，现在不能定稿。`
}

const FOLLOWS: Readonly<Record<SnapshotKind, string>> = {
  feedback: '接着可以把结果反馈给各单位，让他们在规定的期限里提出异议。',
  final: '接着报请审定；审定、公布都以这一份为准。',
}

/** Where the work goes on once a result was settled. */
const NEXT = {
  feedback: { to: '/rounds/$round/objections', words: '反馈给各单位' },
  final: { to: '/rounds/$round/approval', words: '报请审定' },
} as const satisfies Readonly<Record<SnapshotKind, { readonly to: string; readonly words: string }>>

interface SettleDialogProps extends SettlePanelProps {
  readonly kind: SnapshotKind
  readonly onClose: () => void
}

function SettleDialog({ head, sheet, kind, onClose }: SettleDialogProps) {
  const [why, setWhy] = useState('')
  const [settled, setSettled] = useState<SettledAnswer | null>(null)
  if (settled) return <SettledDialog round={head.id} kind={kind} settled={settled} onClose={onClose} />
  const waiting = sheet.choices.filter(({ decided }) => decided === null).length
  return (
    <Dialog title={snapshotKindInWords(kind)} onClose={onClose}>
      <ActForm
        act={() => send<SettledAnswer>('POST', `${roundPath(head.id)}/settle`, { kind, why: why.trim(), revision: sheet.revision })}
        onDone={setSettled}
        changes={[['rounds', head.id]]}
        submit="定稿"
        onCancel={onClose}
        disabled={why.trim().length < 2}
      >
        <p>点“定稿”以后：</p>
        <ul className="settle-will">
          <li>
            {head.title}的 {sheet.units} 个单位，全部答案、得分、名次、等次按现在的样子存成第 {(sheet.snapshots[0]?.number ?? 0) + 1}{' '}
            份定稿，以后不能改、不能删。
          </li>
          {sheet.selfChecks && <li>{openInWords(sheet.selfChecks)}以后交的不在这一份里。</li>}
          {kind === 'final' && sheet.objectionsUntil !== null && (
            <li>
              ⚠ 异议期还没有过：各单位{untilInWords(sheet.objectionsUntil)}
              前还可以提出异议。现在做最终定稿，以后提出的采纳了，这一份就过时，要重新定稿、重新审定；请等异议期过了再做。
            </li>
          )}
          {waiting > 0 && <li>{waiting} 个单位的等次还没有审定，先按“待审定”存。</li>}
          <li>之后再有人改答案，这一份会标明“已过时”，要重新定稿。</li>
          <li>{FOLLOWS[kind]}</li>
        </ul>
        <AreaField label="理由" hint="写明为什么现在定稿，记入操作日志。" value={why} onChange={setWhy} required />
      </ActForm>
    </Dialog>
  )
}

interface SettledDialogProps {
  readonly round: string
  readonly kind: SnapshotKind
  readonly settled: SettledAnswer
  readonly onClose: () => void
}

function SettledDialog({ round, kind, settled, onClose }: SettledDialogProps) {
  return (
    <Dialog title="已经定稿" onClose={onClose}>
      <p>这是第 {settled.number} 份定稿。请把下面两行抄在报批的纸上，以后任何人都能核对。</p>
      <dl className="settle-proof">
        <dt>回执</dt>
        <dd>
          <code>{settled.receipt}</code> <CopyButton text={settled.receipt} what="回执" />
        </dd>
        <dt>操作日志第 {settled.journalSeq} 条</dt>
        <dd>
          <code>{settled.journalHash}</code> <CopyButton text={settled.journalHash ?? ''} what="操作日志的摘要" />
        </dd>
      </dl>
      <p className="actions">
        <Link className="button primary" to={NEXT[kind].to} params={{ round }}>
          去{NEXT[kind].words}
        </Link>
        <button type="button" className="button" onClick={onClose}>
          好
        </button>
      </p>
    </Dialog>
  )
}
