import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { send } from '../../../../ask.ts'
import { FaultBox } from '../../../../components/form/FaultBox.tsx'
import { UnitField } from '../../../../components/form/UnitField.tsx'
import { useUnitNames } from '../../../../units.ts'
import type { SheetName } from '../../../../api.ts'
import { planPath } from '../../planQueries.ts'
import type { PlanDraft } from '../../usePlan.ts'
import { bindName, forgetName, leaveOut } from './bind.ts'
import { WhyField } from './WhyField.tsx'

interface NamedRowProps {
  readonly draft: PlanDraft
  readonly name: SheetName
  /** The registered one; undefined: nobody has said which. */
  readonly unit: string | undefined
}

const HOW: Readonly<Record<SheetName['certainty'], string>> = {
  name: '名称相同',
  alias: '按别名',
  likely: '去掉“县”或加上县名后相同，请核对',
  several: '有几个，请选一个',
  none: '',
}

/** One name of the notice and what becomes of it. */
export function NamedRow({ draft: { sheet, plan, edit, act }, name: said, unit }: NamedRowProps) {
  const { name, group, class: kind, units, near, certainty } = said
  const [choosing, setChoosing] = useState(false)
  const [leaving, setLeaving] = useState(false)
  const names = useUnitNames()
  const register = useMutation({
    mutationFn: () =>
      act((version) => send('POST', `${planPath(sheet.id)}/register`, { version, members: [{ name, group, class: kind }] })),
    networkMode: 'always',
  })
  const why = plan.leftOut[name]
  const bind = (id: string) => {
    setChoosing(false)
    edit((now) => bindName(now, group, name, id))
  }
  const offered = unit === undefined && why === undefined ? [...units, ...near] : []
  const isFound = units.some(({ id }) => id === unit)
  return (
    <tr data-open={unit === undefined && why === undefined ? 'yes' : undefined}>
      <th scope="row">
        {name}
        {kind !== null && <span className="quiet small"> {kind}类</span>}
      </th>
      <td data-label="登记的单位">
        {choosing ? (
          <UnitField label={`“${name}”是哪个登记的单位`} unit={unit ?? ''} onChoose={bind} />
        ) : unit !== undefined ? (
          (sheet.called[unit] ?? names.get(unit) ?? '（没有登记）')
        ) : why !== undefined ? (
          <span className="quiet">不考核：{why}</span>
        ) : (
          <span className="offered">
            {offered.slice(0, 3).map(({ id, name: called, path }) => (
              <button key={id} type="button" className="button" title={path} onClick={() => bind(id)}>
                是“{called}”
              </button>
            ))}
            {offered.length === 0 && <span className="quiet">没有登记</span>}
          </span>
        )}
        <FaultBox fault={register.error} />
        {leaving && (
          <WhyField
            label={`不考核“${name}”的理由`}
            onDone={(text) => {
              setLeaving(false)
              edit((now) => leaveOut(now, name, text))
            }}
            onCancel={() => setLeaving(false)}
          />
        )}
      </td>
      <td data-label="怎样对上的" className={certainty === 'likely' && isFound ? 'to-check' : 'quiet'}>
        {unit !== undefined ? (isFound ? HOW[certainty] : '手工选定') : ''}
      </td>
      <td>
        <span className="row-actions">
          <button type="button" className="link" aria-label={`给“${name}”选单位`} onClick={() => setChoosing(!choosing)}>
            {unit === undefined ? '选单位' : '换'}
          </button>
          {unit === undefined && why === undefined && certainty === 'none' && (
            <button
              type="button"
              className="link"
              aria-label={`登记“${name}”`}
              disabled={register.isPending}
              onClick={() => register.mutate()}
            >
              登记
            </button>
          )}
          {why === undefined ? (
            <button type="button" className="link" aria-label={`不考核“${name}”`} onClick={() => setLeaving(!leaving)}>
              不考核
            </button>
          ) : (
            <button type="button" className="link" aria-label={`“${name}”还是要考核`} onClick={() => edit((now) => forgetName(now, name))}>
              还是要考核
            </button>
          )}
        </span>
      </td>
    </tr>
  )
}
