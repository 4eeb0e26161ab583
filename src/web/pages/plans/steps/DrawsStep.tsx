import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { send } from '../../../ask.ts'
import { DoneDrawing } from '../../../components/matrix/DoneDrawing.tsx'
import { FaultBox } from '../../../components/form/FaultBox.tsx'
import { useFault } from '../../../components/form/useFault.ts'
import { DrawFields } from '../../../components/matrix/DrawFields.tsx'
import { askedDraw, isDrawTyped, newDraw } from '../../../components/matrix/typedDraw.ts'
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
  const [typed, setTyped] = useState(newDraw(draw.count))
  const done = plan.draws.find((one) => one.draw === draw.id)
  const drawing = useMutation({
    mutationFn: async () => {
      const asked = await askedDraw(typed, plan.unit)
      return act((version) => send('POST', `${planPath(sheet.id)}/draw`, { version, draw: draw.id, ...asked }))
    },
    networkMode: 'always',
  })
  const { fault, onChange } = useFault(drawing.error)
  return (
    <section className="panel">
      <h2>{draw.name}</h2>
      {draw.text !== '' && <p className="quiet">{draw.text}</p>}
      {done && <DoneDrawing done={done} />}
      <form
        className="act-form"
        onChange={onChange}
        onSubmit={(event) => {
          event.preventDefault()
          drawing.mutate()
        }}
      >
        <DrawFields draw={draw} typed={typed} onType={setTyped} />
        <FaultBox fault={fault} />
        <p className="actions">
          <button type="submit" className="button" disabled={drawing.isPending || !isDrawTyped(typed, draw.count === null)}>
            {typed.how === 'list' ? '录入名单' : done ? '重新抽' : '抽签'}
          </button>
        </p>
      </form>
    </section>
  )
}
