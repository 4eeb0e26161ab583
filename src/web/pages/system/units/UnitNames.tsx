import { useState } from 'react'
import type { UnitAnswer } from '../../../../server/routes/unitFields.ts'
import { send } from '../../../ask.ts'
import { ActForm } from '../../../components/form/ActForm.tsx'
import { Dialog } from '../../../components/form/Dialog.tsx'
import { TextField } from '../../../components/form/Field.tsx'
import { todayInBeijing } from '../../../today.ts'
import { UNITS } from './unitQueries.ts'

interface UnitNamesProps {
  readonly unit: UnitAnswer
  readonly mayManage: boolean
}

/** What it was called, and when. 名称和别名 */
export function UnitNames({ unit, mayManage }: UnitNamesProps) {
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<string | null>(null)
  const today = todayInBeijing()
  const names = unit.names.toSorted((a, b) => (a.kind === b.kind ? b.from.localeCompare(a.from) : a.kind === 'official' ? -1 : 1))
  return (
    <section className="panel">
      <h2>名称和别名</h2>
      <div className="table-scroll">
        <table className="list-table">
          <thead>
            <tr>
              <th scope="col">名称</th>
              <th scope="col">用作</th>
              <th scope="col">起</th>
              <th scope="col">止</th>
              {mayManage && <th scope="col">操作</th>}
            </tr>
          </thead>
          <tbody>
            {names.map(({ name, kind, from, to }) => (
              <tr key={`${kind} ${name} ${from}`} data-ended={to !== null && to < today ? 'yes' : undefined}>
                <th scope="row">{name}</th>
                <td>{kind === 'official' ? '正式名称' : '别名'}</td>
                <td className="date">{from}</td>
                <td className="date">{to ?? '至今'}</td>
                {mayManage && (
                  <td>
                    {kind === 'alias' && to === null && (
                      <button type="button" className="link" aria-label={`停用别名“${name}”`} onClick={() => setEnding(name)}>
                        停用
                      </button>
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {mayManage && (
        <p className="actions below-table">
          <button type="button" className="button" onClick={() => setAdding(true)}>
            加一个别名
          </button>
        </p>
      )}
      {adding && <AddAlias unit={unit} onClose={() => setAdding(false)} />}
      {ending !== null && <EndAlias unit={unit.id} alias={ending} today={today} onClose={() => setEnding(null)} />}
    </section>
  )
}

const pathOf = (unit: string) => `/api/units/${encodeURIComponent(unit)}/aliases`

function AddAlias({ unit, onClose }: { readonly unit: UnitAnswer; readonly onClose: () => void }) {
  const [alias, setAlias] = useState('')
  const [from, setFrom] = useState('')
  return (
    <Dialog title={`给“${unit.name}”加一个别名`} onClose={onClose}>
      <ActForm
        act={() => send('POST', pathOf(unit.id), { alias, ...(from === '' ? {} : { from }) })}
        changes={[UNITS]}
        onDone={onClose}
        submit="加上"
        onCancel={onClose}
        disabled={alias.trim() === ''}
      >
        <TextField
          label="别名"
          value={alias}
          onChange={setAlias}
          required
          autoComplete="off"
          hint="通知和表格里对它的其他叫法，例如“县财政局”“财政”。导入和查找时都认得。"
        />
        <TextField label="从哪天起（可不填）" type="date" value={from} onChange={setFrom} min={unit.from} hint="不填就是一直以来。" />
      </ActForm>
    </Dialog>
  )
}

interface EndAliasProps {
  readonly unit: string
  readonly alias: string
  readonly today: string
  readonly onClose: () => void
}

function EndAlias({ unit, alias, today, onClose }: EndAliasProps) {
  const [on, setOn] = useState(today)
  return (
    <Dialog title={`停用别名“${alias}”`} onClose={onClose}>
      <ActForm
        act={() => send('POST', `${pathOf(unit)}/end`, { alias, on })}
        changes={[UNITS]}
        onDone={onClose}
        submit="停用"
        onCancel={onClose}
        disabled={on === ''}
      >
        <TextField
          label="从哪天起停用"
          type="date"
          value={on}
          onChange={setOn}
          required
          max={today}
          hint="这天以前的表格里写着它，仍然认得；从这天起不再用。"
        />
      </ActForm>
    </Dialog>
  )
}
