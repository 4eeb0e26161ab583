import { useState } from 'react'
import type { OwnClaim, UnitClaims } from '../../../server/claimApi.ts'
import { send } from '../../ask.ts'
import { ActForm } from '../../components/form/ActForm.tsx'
import { Dialog } from '../../components/form/Dialog.tsx'
import { ReasonDialog } from '../../components/form/ReasonDialog.tsx'
import { formatDate } from '../../dates.ts'
import { formatInstant } from '../../instants.ts'
import { ClaimMark } from '../rounds/claims/ClaimMark.tsx'
import { changedByClaim, claimPath } from '../rounds/claims/claimQueries.ts'
import { SaidFields } from '../rounds/claims/SaidFields.tsx'
import { CitedProofs } from '../rounds/objections/CitedProofs.tsx'
import { ClaimDialog } from './ClaimDialog.tsx'

interface OwnClaimsProps {
  readonly data: UnitClaims
  /** It is still the time to claim. */
  readonly isOpen: boolean
}

/** What the unit claimed, each with what can be done about it and what became of it. 本单位的申报 */
export function OwnClaims({ data, isOpen }: OwnClaimsProps) {
  const { claims, may } = data
  const drafts = claims.filter(({ state }) => state === 'drafted').length
  return (
    <section aria-label="本单位的申报">
      <h2>本单位的申报（{claims.length}）</h2>
      {claims.length === 0 && <p className="notice-box">还没有申报。做到了下面哪一项，就点“申报一条”；没有的不用申报，不扣分。</p>}
      {drafts > 0 && (
        <p className="notice-box">
          {may.file
            ? `有 ${String(drafts)} 份草稿还没有提交，核实的人看不到。`
            : `有 ${String(drafts)} 份草稿，等本单位审核人或者分管领导提交。`}
        </p>
      )}
      <ul className="own-objections">
        {claims.map((claim) => (
          <li key={claim.id}>
            <OwnItem data={data} isOpen={isOpen} claim={claim} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function OwnItem({ data, isOpen, claim }: OwnClaimsProps & { readonly claim: OwnClaim }) {
  const [act, setAct] = useState<'change' | 'file' | 'drop' | 'withdraw' | null>(null)
  const { round, unit, may, bonuses } = data
  const { id, version, state, nodeName, on, said, text, proof, filedAt } = claim
  const close = () => setAct(null)
  const changes = changedByClaim(round.id, unit.id)
  const bonus = bonuses.find((one) => one.node === claim.node && one.check.id === claim.check)
  return (
    <article className="own-objection" data-state={state} aria-label={`申报“${nodeName}”`}>
      <p>
        <ClaimMark state={state} late={claim.late} /> <strong>{nodeName}</strong> <span className="quiet date">{formatDate(on)}</span>
      </p>
      <SaidFields said={said} />
      <Outcome claim={claim} />
      <details>
        <summary>说明和佐证</summary>
        {text !== '' && <p className="lines">{text}</p>}
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
          {may.draft && isOpen && bonus && (
            <button type="button" className="button" onClick={() => setAct('change')}>
              修改
            </button>
          )}
          {may.draft && (
            <button type="button" className="button" onClick={() => setAct('drop')}>
              放弃
            </button>
          )}
        </p>
      )}
      {state === 'filed' && may.file && (
        <p className="actions">
          <button type="button" className="button" onClick={() => setAct('withdraw')}>
            撤回
          </button>
        </p>
      )}
      {act === 'change' && bonus && <ClaimDialog data={data} bonus={bonus} draft={claim} onClose={close} />}
      {act === 'file' && (
        <Dialog title="提交加分申报" onClose={close}>
          <ActForm
            act={() => send('POST', `${claimPath(id)}/file`, { version })}
            onDone={close}
            changes={changes}
            submit="提交"
            onCancel={close}
          >
            <p>提交后由组织考核的单位核实；核实以前可以撤回，不能再改。</p>
          </ActForm>
        </Dialog>
      )}
      {act === 'drop' && (
        <Dialog title="放弃这份草稿" onClose={close}>
          <ActForm
            act={() => send('POST', `${claimPath(id)}/drop`, { version })}
            onDone={close}
            changes={changes}
            submit="放弃"
            onCancel={close}
          >
            <p>“{nodeName}”的这一条不再申报；以后还可以重新写。</p>
          </ActForm>
        </Dialog>
      )}
      {act === 'withdraw' && (
        <ReasonDialog
          title="撤回申报"
          submit="撤回"
          act={(why) => send('POST', `${claimPath(id)}/withdraw`, { version, why })}
          changes={changes}
          onClose={close}
        >
          <p>“{nodeName}”的这一条不再核实。撤回的记录和理由一直看得到；还在申报时间里的，可以重新申报。</p>
        </ReasonDialog>
      )}
    </article>
  )
}

function Outcome({ claim: { decidedAt, decidedBy, decidedWhy, verified, undone } }: { readonly claim: OwnClaim }) {
  if (decidedAt === null) return null
  return (
    <div className="own-outcome">
      <p className="lines">
        <span className="quiet">
          {formatInstant(decidedAt)} {decidedBy}核实：
        </span>
        {decidedWhy}
      </p>
      {verified && (
        <>
          <p className="quiet">按核实的内容加分：</p>
          <SaidFields said={verified} />
        </>
      )}
      {undone && (
        <p>
          {formatInstant(undone.at)} 已撤回这次加分：{undone.why}
        </p>
      )}
    </div>
  )
}
