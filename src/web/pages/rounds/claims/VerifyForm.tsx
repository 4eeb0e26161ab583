import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ClaimEffect, ClaimPage } from '../../../../server/claimApi.ts'
import { AskError, send } from '../../../ask.ts'
import { ActForm } from '../../../components/form/ActForm.tsx'
import { AreaField } from '../../../components/form/Field.tsx'
import { EffectPart } from '../effects/EffectPart.tsx'
import { useSettled } from '../objections/useSettled.ts'
import { changedByClaim, claimPath } from './claimQueries.ts'
import { ClaimFields, type ClaimFieldValues } from './ClaimFields.tsx'

/** Grants a claim as it was found to be, after it was seen whom that moves, or refuses it; both with a reason. 核实 */
export function VerifyForm({ page }: { readonly page: ClaimPage }) {
  const { id, version, bonus, round, unit } = page
  const [granted, setGranted] = useState<boolean | null>(bonus ? null : false)
  const [why, setWhy] = useState('')
  const [on, setOn] = useState(page.on)
  const [fields, setFields] = useState<ClaimFieldValues>(page.fields)
  const body = JSON.stringify({ version, on, fields })
  const asked = useSettled(body, 400)
  const effect = useQuery({
    queryKey: ['claim-try', id, asked],
    queryFn: () => send<ClaimEffect>('POST', `${claimPath(id)}/try`, JSON.parse(asked) as object),
    enabled: granted === true && asked === body,
    retry: false,
    staleTime: 0,
    meta: { live: () => false },
  })
  const isShown = effect.data !== undefined && asked === body
  const decide = () =>
    send('POST', `${claimPath(id)}/decide`, {
      version,
      granted: granted === true,
      why: why.trim(),
      ...(granted === true ? { on, fields } : {}),
    })
  return (
    <ActForm
      act={decide}
      onDone={() => undefined}
      changes={changedByClaim(round, unit)}
      submit={granted === null ? '核实' : granted ? '予以加分' : '不予加分'}
      disabled={granted === null || why.trim() === '' || (granted && !isShown)}
    >
      <fieldset className="objection-outcome">
        <legend>结论</legend>
        {bonus && (
          <label className="check-field">
            <input type="radio" name="granted" checked={granted === true} onChange={() => setGranted(true)} />
            <span>予以加分</span>
          </label>
        )}
        <label className="check-field">
          <input type="radio" name="granted" checked={granted === false} onChange={() => setGranted(false)} />
          <span>不予加分</span>
        </label>
      </fieldset>
      {!bonus && <p className="quiet">这个加分项目已经不在这个单位的评分表里，只能不予加分。</p>}
      {granted === true && bonus && (
        <>
          <p className="quiet small">下面是单位申报的内容。核实的情况不同的，请在这里改正，按改正后的加分。</p>
          <ClaimFields size="dense" check={bonus.check} on={on} fields={fields} onDay={setOn} onFields={setFields} />
          <section className="objection-effect" aria-label="加分以后" aria-live="polite">
            <h4>加分以后</h4>
            {effect.error && <p role="alert">{faultInWords(effect.error)}</p>}
            {!effect.error && !isShown && <p className="quiet">正在计算……</p>}
            {!effect.error && isShown && (
              <EffectPart effect={effect.data} nothing="这样加分，这一项的得分没有变化：请看条文里的条件是不是都具备。" />
            )}
          </section>
        </>
      )}
      <AreaField label="理由" hint="单位会看到。写明看了什么材料、是否属实。" rows={3} value={why} onChange={setWhy} required />
    </ActForm>
  )
}

const faultInWords = (error: Error): string => (error instanceof AskError ? [error.message, ...error.details].join(' ') : error.message)
