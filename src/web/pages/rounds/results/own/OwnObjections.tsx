import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { OwnObjection, UnitFeedback } from '../../../../../server/objectionApi.ts'
import { send } from '../../../../ask.ts'
import { ActForm } from '../../../../components/form/ActForm.tsx'
import { Dialog } from '../../../../components/form/Dialog.tsx'
import { ReasonDialog } from '../../../../components/form/ReasonDialog.tsx'
import { formatInstant } from '../../../../instants.ts'
import { CitedProofs } from '../../objections/CitedProofs.tsx'
import { MovedTable } from '../../objections/MovedTable.tsx'
import { ObjectionMark } from '../../objections/ObjectionMark.tsx'
import { changedBy, objectionPath } from '../../objections/objectionQueries.ts'
import { ObjectDialog } from './ObjectDialog.tsx'

interface OwnObjectionsProps {
  readonly round: string
  readonly unit: string
  readonly data: UnitFeedback
  readonly objections: readonly OwnObjection[]
}

/** What the unit objected to, each with what can be done about it and what became of it. 本单位的异议 */
export function OwnObjections({ round, unit, data, objections }: OwnObjectionsProps) {
  if (objections.length === 0) return null
  return (
    <section aria-label="本单位的异议">
      <h2>本单位的异议（{objections.length}）</h2>
      <ul className="own-objections">
        {objections.map((one) => (
          <li key={one.id}>
            <OwnItem round={round} unit={unit} data={data} objection={one} />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface OwnItemProps extends Omit<OwnObjectionsProps, 'objections'> {
  readonly objection: OwnObjection
}

/** One of them, also below its row. 本单位的一份异议 */
export function OwnItem({ round, unit, data: { may, window }, objection }: OwnItemProps) {
  const [act, setAct] = useState<'change' | 'file' | 'drop' | 'withdraw' | null>(null)
  const { id, version, state, node, nodeName, ask, object, wants, text, proof, filedAt, decidedAt, decidedWhy, moved } = objection
  const close = () => setAct(null)
  const changes = changedBy(round, unit)
  const isOpen = window?.isOpen === true
  return (
    <article className="own-objection" data-state={state}>
      <p>
        <ObjectionMark state={state} late={objection.late} />{' '}
        <Link to="/rounds/$round/results/$unit" params={{ round, unit }} search={{ at: node }} resetScroll={false}>
          {nodeName}
        </Link>
        {ask !== null && <span className="quiet">：{object === '' ? ask : `${ask}（${object}）`}</span>}
      </p>
      <p className="lines">
        <span className="quiet">要求：</span>
        {wants}
      </p>
      {decidedAt !== null && (
        <div className="own-outcome">
          <p className="lines">
            <span className="quiet">{formatInstant(decidedAt)} 复核：</span>
            {decidedWhy}
          </p>
          {moved && <MovedTable moved={[moved]} />}
          {moved && <p className="quiet small">名次和等次以最终公布的为准：别的单位的异议也可能使它们变动。</p>}
        </div>
      )}
      <details>
        <summary>理由和材料</summary>
        <p className="lines">{text}</p>
        <CitedProofs proof={proof} />
        {filedAt !== null && <p className="quiet small">{formatInstant(filedAt)} 提交</p>}
      </details>
      {state === 'drafted' && (
        <p className="actions">
          {may.file && isOpen && (
            <button type="button" className="button primary" onClick={() => setAct('file')}>
              提交
            </button>
          )}
          {may.draft && (
            <button type="button" className="button" onClick={() => setAct('change')}>
              修改
            </button>
          )}
          <button type="button" className="button" onClick={() => setAct('drop')}>
            放弃
          </button>
          {!may.file && <span className="quiet small">等本单位审核人或者分管领导提交</span>}
        </p>
      )}
      {state === 'filed' && may.file && (
        <p className="actions">
          <button type="button" className="button" onClick={() => setAct('withdraw')}>
            撤回
          </button>
        </p>
      )}
      {act === 'change' && (
        <ObjectDialog
          round={round}
          unit={unit}
          place={{ node, nodeName, questions: [] }}
          draft={objection}
          mayFile={false}
          onClose={close}
        />
      )}
      {act === 'file' && (
        <Dialog title="提交异议" onClose={close}>
          <ActForm
            act={() => send('POST', `${objectionPath(id)}/file`, { version })}
            onDone={close}
            changes={changes}
            submit="提交"
            onCancel={close}
          >
            <p>提交后由组织考核的单位复核，在有结果以前可以撤回，不能再改。</p>
          </ActForm>
        </Dialog>
      )}
      {act === 'drop' && (
        <Dialog title="放弃这份草稿" onClose={close}>
          <ActForm
            act={() => send('POST', `${objectionPath(id)}/drop`, { version })}
            onDone={close}
            changes={changes}
            submit="放弃"
            onCancel={close}
          >
            <p>对“{nodeName}”的异议不再提出；以后还可以重新写。</p>
          </ActForm>
        </Dialog>
      )}
      {act === 'withdraw' && (
        <ReasonDialog
          title="撤回异议"
          submit="撤回"
          act={(why) => send('POST', `${objectionPath(id)}/withdraw`, { version, why })}
          changes={changes}
          onClose={close}
        >
          <p>对“{nodeName}”的异议不再复核，记录保留；异议期内还可以重新提出。</p>
        </ReasonDialog>
      )}
    </article>
  )
}
