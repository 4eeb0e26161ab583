import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { send } from '../../../ask.ts'
import { DoneDrawing } from '../../../components/matrix/DoneDrawing.tsx'
import { FaultBox } from '../../../components/form/FaultBox.tsx'
import { TextField } from '../../../components/form/Field.tsx'
import type { SheetProgramme } from '../../../api.ts'
import { planPath } from '../planQueries.ts'
import type { PlanDraft } from '../usePlan.ts'

/** Drawings that can be made before the round is open. */
export function DrawsStep({ draft }: { readonly draft: PlanDraft }) {
  return (
    <div className="column">
      <p>现在可以不抽：批次建立以后，到时候在“适用范围”页再抽。没有抽之前，都按要考核算。</p>
      {draft.sheet.programme?.draws.map((draw) => (
        <DrawPanel key={draw.id} draft={draft} draw={draw} />
      ))}
    </div>
  )
}

function DrawPanel({ draft: { sheet, plan, act }, draw }: { readonly draft: PlanDraft; readonly draw: SheetProgramme['draws'][number] }) {
  const [count, setCount] = useState(draw.count === null ? '' : String(draw.count))
  const [seed, setSeed] = useState('')
  const done = plan.draws.find((one) => one.draw === draw.id)
  const drawing = useMutation({
    mutationFn: () =>
      act((version) =>
        send('POST', `${planPath(sheet.id)}/draw`, {
          version,
          draw: draw.id,
          count: count === '' ? null : Number(count),
          seed: seed.trim() === '' ? null : seed.trim(),
        }),
      ),
    networkMode: 'always',
  })
  return (
    <section className="panel">
      <h2>{draw.name}</h2>
      {draw.text !== '' && <p className="quiet">{draw.text}</p>}
      {done && <DoneDrawing done={done} />}
      <form
        className="act-form"
        onSubmit={(event) => {
          event.preventDefault()
          drawing.mutate()
        }}
      >
        <div className="field-row">
          <TextField
            label={draw.group === '' ? `每个单位抽几个${draw.objects}` : `从${draw.group}里抽几个`}
            inputMode="numeric"
            pattern="[0-9]*"
            value={count}
            onChange={setCount}
          />
          <TextField
            label="种子（可不填）"
            hint="事先公布的数字或文字；不填的自动产生。同样的种子和名单，谁抽都一样。"
            value={seed}
            onChange={setSeed}
            maxLength={100}
          />
        </div>
        <FaultBox fault={drawing.error} />
        <p className="actions">
          <button type="submit" className="button" disabled={drawing.isPending || (count === '' && draw.count === null)}>
            {done ? '重新抽' : '抽签'}
          </button>
        </p>
      </form>
    </section>
  )
}
