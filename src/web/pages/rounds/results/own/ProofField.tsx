import { useEffect, useRef, useState, type ChangeEvent } from 'react'
import { proofRef } from '../../../../../model/Proof.ts'
import type { CitedProof } from '../../../../../server/objectionApi.ts'
import { BOX, useIncoming } from '../../../../components/evidence/useIncoming.ts'
import { sizeInWords } from '../../../../fileWords.ts'
import { upload } from '../../../../upload.ts'

/** A file that goes with what is said. 选好的材料 */
export type PickedProof = Pick<CitedProof, 'ref' | 'name'>

interface Sending {
  readonly name: string
  readonly size: number
  readonly sent: number
  readonly fault: string
}

interface ProofFieldProps {
  readonly unit: string
  readonly proof: readonly PickedProof[]
  readonly onProof: (proof: readonly PickedProof[]) => void
  /** Something is on its way: what is said waits for it. */
  readonly onBusy: (isBusy: boolean) => void
  /** What else is to be known of the proof. */
  readonly hint: string
}

/** Files that prove what is said: chosen, photographed, dragged or pasted; kept with the unit's files. 上传材料 */
export function ProofField({ unit, proof, onProof, onBusy, hint }: ProofFieldProps) {
  const files = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  const [sending, setSending] = useState<Sending | null>(null)
  const leaving = useRef(new AbortController())
  useEffect(() => {
    const { current } = leaving
    return () => current.abort()
  }, [])
  const take = async (chosen: readonly File[]) => {
    let picked = proof
    onBusy(true)
    for (const file of chosen) {
      const { name, size } = file
      const at = (sent: number, fault = '') => setSending({ name, size, sent, fault })
      at(0)
      try {
        const path = `/api/units/${encodeURIComponent(unit)}/files?${new URLSearchParams({ name }).toString()}`
        const { id } = await upload<{ id: string }>(path, file, { signal: leaving.current.signal, onProgress: at })
        picked = [...picked, { ref: proofRef('file', id), name }]
        onProof(picked)
        setSending(null)
      } catch (error) {
        at(0, error instanceof Error ? error.message : String(error))
        break
      }
    }
    onBusy(false)
  }
  const { box, isOver, drop } = useIncoming(sending === null || sending.fault !== '', (some) => void take(some))
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    void take([...(target.files ?? [])])
    // The same file may be chosen again.
    target.value = ''
  }
  const isSending = sending !== null && sending.fault === ''
  return (
    <section ref={box} className={BOX} aria-label="材料" data-over={isOver ? 'yes' : undefined} {...drop}>
      <p className="label">材料</p>
      {proof.length > 0 && (
        <ul className="cited-proofs">
          {proof.map(({ ref, name }) => (
            <li key={ref}>
              {name}{' '}
              <button
                type="button"
                className="link"
                aria-label={`去掉“${name}”`}
                onClick={() => onProof(proof.filter((one) => one.ref !== ref))}
              >
                去掉
              </button>
            </li>
          ))}
        </ul>
      )}
      {sending && (
        <p role={sending.fault === '' ? 'status' : 'alert'}>
          {sending.name} <span className="quiet small">{sizeInWords(sending.size)}</span>{' '}
          {sending.fault === '' ? (
            <progress max={sending.size} value={sending.sent} aria-label={`“${sending.name}”上传进度`} />
          ) : (
            sending.fault
          )}
        </p>
      )}
      <p className="actions evidence-add">
        <button type="button" className="button" disabled={isSending} onClick={() => files.current?.click()}>
          选择文件
        </button>
        <button type="button" className="button only-touch" disabled={isSending} onClick={() => camera.current?.click()}>
          拍照
        </button>
        <input ref={files} type="file" multiple hidden onChange={choose} aria-label="选择材料" />
        <input ref={camera} type="file" accept="image/*" capture="environment" hidden onChange={choose} aria-label="拍照" />
      </p>
      <p className="quiet small">请先确认不是涉密文件，没有不该公开的个人信息。{hint}</p>
    </section>
  )
}
