import { useState } from 'react'
import type { ShownDraw } from '../../../api.ts'
import { send } from '../../../ask.ts'
import { ActForm } from '../../../components/form/ActForm.tsx'
import { Dialog } from '../../../components/form/Dialog.tsx'
import { TextField } from '../../../components/form/Field.tsx'
import { DoneDrawing } from '../../../components/matrix/DoneDrawing.tsx'
import { roundPath } from '../roundQueries.ts'

interface DrawingsProps {
  readonly round: string
  readonly draws: readonly ShownDraw[]
  readonly mayDraw: boolean
}

/** 抽查: what was drawn, and what is still to be. */
export function Drawings({ round, draws, mayDraw }: DrawingsProps) {
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
      {drawing && <DrawDialog key={drawing.id} round={round} draw={drawing} onClose={() => setDrawing(null)} />}
    </section>
  )
}

function DrawDialog({ round, draw, onClose }: { readonly round: string; readonly draw: ShownDraw; readonly onClose: () => void }) {
  const [count, setCount] = useState(draw.count === null ? '' : String(draw.count))
  const [seed, setSeed] = useState('')
  return (
    <Dialog title={draw.name} onClose={onClose}>
      <ActForm
        act={() =>
          send('POST', `${roundPath(round)}/draws`, {
            draw: draw.id,
            count: count === '' ? null : Number(count),
            seed: seed.trim() === '' ? null : seed.trim(),
          })
        }
        onDone={onClose}
        changes={[['rounds', round]]}
        submit="抽签"
        onCancel={onClose}
        disabled={count !== '' && !/^\d+$/u.test(count)}
      >
        <p>抽签结果、种子和名单大家都看得到，谁都能复算。{draw.done && '重新抽的，以前那次仍留记录，以这次为准。'}</p>
        <TextField
          label={draw.group === '' ? '每个单位抽几个' : `从${draw.group}里抽几个`}
          inputMode="numeric"
          value={count}
          onChange={setCount}
        />
        <TextField label="种子（可不填）" hint="事先公布的数字或文字；不填的自动产生。" value={seed} onChange={setSeed} maxLength={100} />
      </ActForm>
    </Dialog>
  )
}
