import { useState } from 'react'
import type { ShownDraw } from '../../../api.ts'
import { send } from '../../../ask.ts'
import { ActForm } from '../../../components/form/ActForm.tsx'
import { Dialog } from '../../../components/form/Dialog.tsx'
import { DrawFields } from '../../../components/matrix/DrawFields.tsx'
import { askedDraw, isDrawTyped, newDraw } from '../../../components/matrix/typedDraw.ts'
import { DoneDrawing } from '../../../components/matrix/DoneDrawing.tsx'
import { roundPath } from '../roundQueries.ts'

interface DrawingsProps {
  readonly round: string
  /** Who organises it, and keeps the papers of drawings. */
  readonly organiser: string
  readonly draws: readonly ShownDraw[]
  readonly mayDraw: boolean
}

/** 抽查: what was drawn, and what is still to be. */
export function Drawings({ round, organiser, draws, mayDraw }: DrawingsProps) {
  const [drawing, setDrawing] = useState<ShownDraw | null>(null)
  if (draws.length === 0) return null
  return (
    <section className="panel">
      <h2>抽查</h2>
      {draws.map((draw) => (
        <div key={draw.id} className="drawing-block">
          <h3>{draw.name}</h3>
          {draw.text !== '' && <p className="quiet small">{draw.text}</p>}
          {draw.done ? <DoneDrawing done={draw.done} /> : <p>还没有抽，都按要考核算。</p>}
          {mayDraw && (
            <p className="actions">
              <button type="button" className="button" onClick={() => setDrawing(draw)}>
                {draw.done ? '重新抽' : '抽签'}
              </button>
            </p>
          )}
        </div>
      ))}
      {drawing && <DrawDialog key={drawing.id} round={round} organiser={organiser} draw={drawing} onClose={() => setDrawing(null)} />}
    </section>
  )
}

interface DrawDialogProps {
  readonly round: string
  readonly organiser: string
  readonly draw: ShownDraw
  readonly onClose: () => void
}

function DrawDialog({ round, organiser, draw, onClose }: DrawDialogProps) {
  const [typed, setTyped] = useState(newDraw(draw.count))
  return (
    <Dialog title={draw.name} onClose={onClose}>
      <ActForm
        act={async () => send('POST', `${roundPath(round)}/draws`, { draw: draw.id, ...(await askedDraw(typed, organiser)) })}
        onDone={onClose}
        changes={[['rounds', round]]}
        submit={typed.how === 'list' ? '录入名单' : '抽签'}
        onCancel={onClose}
        disabled={!isDrawTyped(typed, false)}
      >
        <p>
          {typed.how === 'list' ? '名单和抽签记录大家都看得到。' : '抽签结果、种子和名单大家都看得到，谁都能复算。'}
          {draw.done && '重新抽的，以前那次仍留记录，以这次为准。'}
        </p>
        <DrawFields draw={draw} typed={typed} onType={setTyped} />
      </ActForm>
    </Dialog>
  )
}
