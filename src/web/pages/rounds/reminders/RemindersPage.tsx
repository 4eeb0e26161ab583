import { queryOptions, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReminderSentAnswer, RemindersAnswer } from '../../../../server/routes/reminders.ts'
import { ask, send } from '../../../ask.ts'
import { CopyButton } from '../../../components/CopyButton.tsx'
import { ActForm } from '../../../components/form/ActForm.tsx'
import { Dialog } from '../../../components/form/Dialog.tsx'
import { AreaField } from '../../../components/form/Field.tsx'
import { Loaded } from '../../../components/Loaded.tsx'
import { DeadlineWords } from '../../../components/stages/DeadlineWords.tsx'
import { formatInstant } from '../../../instants.ts'
import { RoundFrame } from '../RoundFrame.tsx'
import { roundPath } from '../roundQueries.ts'

type Behind = RemindersAnswer['behind'][number]

const remindersQuery = (round: string) =>
  queryOptions({
    queryKey: ['rounds', round, 'reminders'],
    queryFn: ({ signal }) => ask<RemindersAnswer>(`${roundPath(round)}/reminders`, signal),
  })

/** 催办: who has not done what, a text for the chat group, a list to print, and telling them in the program. */
export function RemindersPage() {
  const { round } = useParams({ from: '/rounds/$round/reminders' })
  const query = useQuery(remindersQuery(round))
  return (
    <RoundFrame
      round={round}
      title="催办"
      lead="明镜在截止前 3 个、1 个工作日和逾期时各提醒一次。这里另外给您可以发到工作群的文字、可以打印的名单。"
      actions={
        <button type="button" className="button no-print" onClick={() => window.print()}>
          打印名单
        </button>
      }
    >
      <Loaded query={query}>
        {({ behind }) =>
          behind.length === 0 ? (
            <p className="notice-box">没有正在进行、写明截止时间的阶段，不用催办。阶段的时间在“阶段和分工”里定。</p>
          ) : (
            <>
              {behind.map((stage) => (
                <StagePanel key={stage.position} round={round} behind={stage} />
              ))}
            </>
          )
        }
      </Loaded>
    </RoundFrame>
  )
}

function StagePanel({ round, behind }: { readonly round: string; readonly behind: Behind }) {
  const [sending, setSending] = useState(false)
  const { stage, units, assessors, text } = behind
  return (
    <section className="panel reminder-stage" aria-label={stage}>
      <h2>
        {stage}
        <span className="quiet small reminder-end">
          <DeadlineWords end={behind.closesAt} workdaysLeft={behind.workdaysLeft} />
        </span>
      </h2>
      {units.length + assessors.length === 0 && <p>✓ 都办完了。</p>}
      {units.length > 0 && <UnitTable units={units} />}
      {assessors.length > 0 && <AssessorTable assessors={assessors} />}
      {units.length + assessors.length > 0 && (
        <div className="no-print reminder-text">
          <pre tabIndex={0} aria-label="发到工作群的文字">
            {text}
          </pre>
          <p className="actions">
            <CopyButton text={text} what="这段文字" isPrimary copied="已复制，到群里粘贴即可" byHand="复制不了，请手工选取上面的文字" />
            {units.length > 0 && (
              <button type="button" className="button" onClick={() => setSending(true)}>
                给这 {units.length} 个单位发消息
              </button>
            )}
          </p>
        </div>
      )}
      {sending && <SendDialog round={round} behind={behind} onClose={() => setSending(false)} />}
    </section>
  )
}

function UnitTable({ units }: { readonly units: Behind['units'] }) {
  return (
    <table className="list-table">
      <thead>
        <tr>
          <th scope="col">单位</th>
          <th scope="col">办到哪一步</th>
          <th scope="col">延期到</th>
          <th scope="col">是否逾期</th>
        </tr>
      </thead>
      <tbody>
        {units.map(({ unit, name, state, until, overdue }) => (
          <tr key={unit}>
            <th scope="row">{name}</th>
            <td>{state}</td>
            <td>{until === null ? '' : formatInstant(until)}</td>
            <td>{overdue ? <span className="lost">✕ 逾期</span> : '○ 未到期'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function AssessorTable({ assessors }: { readonly assessors: Behind['assessors'] }) {
  return (
    <table className="list-table">
      <thead>
        <tr>
          <th scope="col">谁来评</th>
          <th scope="col" className="figure">
            还差
          </th>
          <th scope="col" className="figure">
            共
          </th>
        </tr>
      </thead>
      <tbody>
        {assessors.map(({ kind, id, name, left, expected }) => (
          <tr key={`${kind} ${id ?? name}`}>
            <th scope="row">{name}</th>
            <td className="figure">{left}</td>
            <td className="figure">{expected}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface SendDialogProps {
  readonly round: string
  readonly behind: Behind
  readonly onClose: () => void
}

function SendDialog({ round, behind, onClose }: SendDialogProps) {
  const [text, setText] = useState(`“${behind.stage}”还没有办完，请抓紧办理。有困难的请与政务公开办联系。`)
  const [sent, setSent] = useState<ReminderSentAnswer | null>(null)
  if (sent !== null) {
    return (
      <Dialog title={sent.people === 0 ? '没有发出' : '已经发出'} onClose={onClose}>
        {sent.unreached.length < behind.units.length && (
          <p>
            {sent.people === 0
              ? '没有新的消息发出：今天已经用同样的话催办过。'
              : `发给了 ${String(sent.people)} 个人，他们打开明镜就会看到。`}
          </p>
        )}
        {sent.unreached.length > 0 && <p>这些单位还没有人能收到，请打电话：{sent.unreached.join('、')}。</p>}
        <p className="actions">
          <button type="button" className="button primary" onClick={onClose}>
            好
          </button>
        </p>
      </Dialog>
    )
  }
  return (
    <Dialog title={`给 ${String(behind.units.length)} 个单位发消息`} onClose={onClose}>
      <ActForm
        act={() =>
          send<ReminderSentAnswer>('POST', `${roundPath(round)}/reminders`, {
            units: behind.units.map(({ unit }) => unit),
            text: text.trim(),
          })
        }
        onDone={setSent}
        submit="发出"
        onCancel={onClose}
        disabled={text.trim().length < 2}
      >
        <p>各单位的填报人、审核人和分管领导会在明镜的“消息”里看到下面的话：{behind.units.map(({ name }) => name).join('、')}。</p>
        <AreaField label="要说的话" value={text} onChange={setText} required />
      </ActForm>
    </Dialog>
  )
}
