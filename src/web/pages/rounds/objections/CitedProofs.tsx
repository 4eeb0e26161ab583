import { useState } from 'react'
import type { CitedProof } from '../../../../server/objectionApi.ts'
import { SeenFile } from '../../../components/evidence/SeenFile.tsx'
import { Dialog } from '../../../components/form/Dialog.tsx'

const pathOf = ({ kind, id }: CitedProof): string => `/api/${kind === 'file' ? 'files' : 'evidence'}/${encodeURIComponent(id)}`

/** What an objection rests on, each to be looked at where one stands. 异议的材料 */
export function CitedProofs({ proof }: { readonly proof: readonly CitedProof[] }) {
  const [shown, setShown] = useState<CitedProof | null>(null)
  if (proof.length === 0) return <p className="quiet">没有附材料。</p>
  return (
    <>
      <ul className="cited-proofs">
        {proof.map((one) => (
          <li key={one.ref}>
            {one.kind === 'text' || one.isGone ? (
              <>
                {one.name}
                {one.isGone && <span className="quiet small">（已撤回或清除）</span>}
              </>
            ) : (
              <button type="button" className="link" onClick={() => setShown(one)}>
                {one.name}
              </button>
            )}
          </li>
        ))}
      </ul>
      {shown && (
        <Dialog title={shown.name} onClose={() => setShown(null)}>
          <div className="evidence-preview">
            <SeenFile path={pathOf(shown)} name={shown.name} />
            <p className="actions">
              <a className="button" href={`${pathOf(shown)}/content`} download>
                下载原件
              </a>
              <button type="button" className="button" onClick={() => setShown(null)}>
                关闭
              </button>
            </p>
          </div>
        </Dialog>
      )}
    </>
  )
}
