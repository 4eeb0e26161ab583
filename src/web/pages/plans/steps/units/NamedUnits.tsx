import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { send } from '../../../../ask.ts'
import { FaultBox } from '../../../../components/form/FaultBox.tsx'
import type { SheetName } from '../../../../api.ts'
import { planPath } from '../../planQueries.ts'
import type { PlanDraft } from '../../usePlan.ts'
import { NamedRow } from './NamedRow.tsx'

interface NamedUnitsProps {
  readonly draft: PlanDraft
  readonly group: string
  readonly names: readonly SheetName[]
}

/** The units that the notice names, each beside the registered one. 点名单位对应 */
export function NamedUnits({ draft, group, names }: NamedUnitsProps) {
  const { sheet, plan, act } = draft
  const bound = new Map(plan.units.flatMap((unit) => (unit.as === null || unit.unit === '' ? [] : [[unit.as, unit.unit] as const])))
  const open = names.filter(({ name }) => !bound.has(name) && plan.leftOut[name] === undefined)
  const strangers = open.filter(({ certainty }) => certainty === 'none')
  const [onlyOpen, setOnlyOpen] = useState(false)
  const register = useMutation({
    mutationFn: () => {
      const members = strangers.map((one) => ({ name: one.name, group, class: one.class }))
      return act((version) => send('POST', `${planPath(sheet.id)}/register`, { version, members }))
    },
    networkMode: 'always',
  })
  const shown = onlyOpen && open.length > 0 ? open : names
  return (
    <>
      <p className="bar-line">
        <span>
          对上 {names.length - open.length} 个{open.length > 0 && <strong>，还有 {open.length} 个没有对应</strong>}
        </span>
        <span className="actions">
          {open.length > 0 && open.length < names.length && (
            <button type="button" className="button" aria-pressed={onlyOpen} onClick={() => setOnlyOpen(!onlyOpen)}>
              {onlyOpen ? '看全部' : '只看没有对应的'}
            </button>
          )}
          {strangers.length > 0 && (
            <button type="button" className="button primary" disabled={register.isPending} onClick={() => register.mutate()}>
              把没有登记的 {strangers.length} 个登记到“{sheet.organiser}”下
            </button>
          )}
        </span>
      </p>
      <FaultBox fault={register.error} />
      <div className="table-scroll">
        <table className="list-table stacks plan-units">
          <thead>
            <tr>
              <th scope="col">通知里的名称</th>
              <th scope="col">登记的单位</th>
              <th scope="col">怎样对上的</th>
              <th scope="col">操作</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((name) => (
              <NamedRow key={name.name} draft={draft} name={name} unit={bound.get(name.name)} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
