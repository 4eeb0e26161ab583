import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { CopyButton } from '../../../components/CopyButton.tsx'
import { Loaded } from '../../../components/Loaded.tsx'
import { DeadlineWords } from '../../../components/stages/DeadlineWords.tsx'
import { useMay } from '../../../me.ts'
import { RoundFrame } from '../RoundFrame.tsx'
import { useSelection, type Selection } from '../Selection.ts'
import { AssessorTable, UnitTable } from './BehindTables.tsx'
import { remindersQuery, type Behind } from './remindersQuery.ts'
import { SendDialog } from './SendDialog.tsx'

/** 催办: who has not done what, a text for the chat group, a list to print, and telling them in the program. */
export function RemindersPage() {
  const { round } = useParams({ from: '/rounds/$round/reminders' })
  const query = useQuery(remindersQuery(round))
  const selection = useSelection()
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
          selection ? (
            <SelectedPanel round={round} selection={selection} behind={behind} />
          ) : behind.length === 0 ? (
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
  const mayOpen = useMay('person.manage')
  const nobody = units.filter((one) => one.nobody).length
  return (
    <section className="panel reminder-stage" aria-label={stage}>
      <h2>
        {stage}
        <span className="quiet small reminder-end">
          <DeadlineWords end={behind.closesAt} workdaysLeft={behind.workdaysLeft} />
        </span>
      </h2>
      {units.length + assessors.length === 0 && <p>✓ 都办完了。</p>}
      {units.length > 0 && <UnitTable units={units} mayOpen={mayOpen} />}
      {nobody > 0 && (
        <p className="amber-note">
          有 {nobody} 个单位还没有填报人，催办发不到。
          {mayOpen ? '请先给它们开账号、授予“填报人”职责，或者由您代录。' : '请联系政务公开办开账号。'}
        </p>
      )}
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
      {sending && (
        <SendDialog
          round={round}
          units={units.map(({ unit, name }) => ({ id: unit, name }))}
          words={`“${stage}”还没有办完，请抓紧办理。有困难的请与政务公开办联系。`}
          onClose={() => setSending(false)}
        />
      )}
    </section>
  )
}

interface SelectedPanelProps {
  readonly round: string
  readonly selection: Selection
  readonly behind: readonly Behind[]
}

/** So many indicators are named in what is said. */
const NAMED = 5

/** The units that were selected on the coverage: how far they are, and one button for them. */
function SelectedPanel({ round, selection: { units, nodes }, behind }: SelectedPanelProps) {
  const [sending, setSending] = useState(false)
  const chosen = new Set(units.map(({ id }) => id))
  const late = behind.map((stage) => ({ ...stage, units: stage.units.filter(({ unit }) => chosen.has(unit)) }))
  const rows = nodes.slice(0, NAMED).map(({ name }) => `“${name}”`)
  const words = `${rows.join('、')}${nodes.length > NAMED ? `等 ${String(nodes.length)} 项指标` : ''}还没有办完，请抓紧办理。有困难的请与政务公开办联系。`
  return (
    <section className="panel reminder-stage" aria-label="从覆盖图选中的单位">
      <h2>从覆盖图选中的 {units.length} 个单位</h2>
      <p>{units.map(({ name }) => name).join('、')}</p>
      {late.map(
        (stage) =>
          stage.units.length > 0 && (
            <p key={stage.position} className="quiet">
              “{stage.stage}”没有办完的：{stage.units.map(({ name, state }) => `${name}（${state}）`).join('、')}
            </p>
          ),
      )}
      <p className="actions no-print">
        <button type="button" className="button primary" onClick={() => setSending(true)}>
          给这 {units.length} 个单位发消息
        </button>
        <CopyButton text={units.map(({ name }) => name).join('、')} what="单位名单" />
        <Link className="button" to="/rounds/$round/reminders" params={{ round }}>
          看全部没办完的
        </Link>
      </p>
      {sending && <SendDialog round={round} units={units} words={words} onClose={() => setSending(false)} />}
    </section>
  )
}
