import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { send } from '../../../../ask.ts'
import { FaultBox } from '../../../../components/form/FaultBox.tsx'
import { AreaField, CheckField, ChoiceField } from '../../../../components/form/Field.tsx'
import { unitsQuery } from '../../../../units.ts'
import { namesIn } from '../../../../namesIn.ts'
import { planPath } from '../../planQueries.ts'
import type { PlanDraft } from '../../usePlan.ts'
import { addUnits, removeUnit } from './bind.ts'
import { WhyField } from './WhyField.tsx'

interface UnnamedUnitsProps {
  readonly draft: PlanDraft
  readonly group: string
}

/** Units of a group that the notice does not name: chosen out of the tree, or typed. 通知没有点名的单位 */
export function UnnamedUnits({ draft, group }: UnnamedUnitsProps) {
  const { sheet, plan, edit } = draft
  const [excusing, setExcusing] = useState(false)
  const classes = sheet.programme?.groups.find(({ name }) => name === group)?.classes ?? []
  const rows = plan.units.filter((unit) => unit.group === group && unit.as === null)
  const gaps = sheet.gaps.filter(
    ({ code, about }) => (code === 'group-size' || code === 'group-empty') && (about === group || about.startsWith(`${group}/`)),
  )
  const excused = Object.entries(plan.sizes).filter(([key]) => key === group || key.startsWith(`${group}/`))
  return (
    <div className="unnamed">
      {rows.length > 0 && (
        <ul className="chosen-units" aria-label={`${group}里已选的单位`}>
          {rows.map((row) => (
            <li key={row.unit}>
              {sheet.called[row.unit] ?? '（正在取名称）'}
              {classes.length > 0 && (
                <select
                  aria-label={`“${sheet.called[row.unit] ?? ''}”的类别`}
                  value={row.class ?? ''}
                  onChange={({ target }) =>
                    edit((now) => ({
                      ...now,
                      units: now.units.map((one) =>
                        one.unit === row.unit ? { ...one, class: target.value === '' ? null : target.value } : one,
                      ),
                    }))
                  }
                >
                  <option value="">选类别</option>
                  {classes.map(({ name }) => (
                    <option key={name}>{name}</option>
                  ))}
                </select>
              )}
              <button
                type="button"
                className="link"
                aria-label={`去掉“${sheet.called[row.unit] ?? ''}”`}
                onClick={() => edit((now) => removeUnit(now, row.unit))}
              >
                去掉
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="unit-ways">
        <FromTree draft={draft} group={group} onAdd={(units) => edit((now) => addUnits(now, group, units))} />
        <ByName draft={draft} group={group} />
      </div>
      {gaps.length > 0 &&
        (excusing ? (
          <WhyField
            label="数目不符的理由"
            onDone={(why) => {
              setExcusing(false)
              edit((now) => ({ ...now, sizes: { ...now.sizes, ...Object.fromEntries(gaps.map(({ about }) => [about, why])) } }))
            }}
            onCancel={() => setExcusing(false)}
          />
        ) : (
          <p>
            <button type="button" className="link" onClick={() => setExcusing(true)}>
              就是这些单位，写明数目不符的理由
            </button>
          </p>
        ))}
      {excused.map(([key, why]) => (
        <p key={key} className="quiet small">
          {key.replace('/', '')}数目与通知不符的理由：{why}{' '}
          <button
            type="button"
            className="link"
            onClick={() =>
              edit((now) => ({ ...now, sizes: Object.fromEntries(Object.entries(now.sizes).filter(([other]) => other !== key)) }))
            }
          >
            取消
          </button>
        </p>
      ))}
    </div>
  )
}

/** Units below the organiser that are not on the list yet. */
function FromTree({ draft: { plan, sheet }, group, onAdd }: UnnamedUnitsProps & { readonly onAdd: (units: readonly string[]) => void }) {
  const all = useQuery(unitsQuery).data?.units ?? []
  const [kind, setKind] = useState<'township' | 'department' | 'all'>(/[乡镇]|街道/u.test(group) ? 'township' : 'department')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const listed = new Set(plan.units.map(({ unit }) => unit))
  const root = all.findIndex(({ id }) => id === plan.unit)
  const depth = all[root]?.depth ?? 0
  const end = all.findIndex((one, at) => at > root && one.depth <= depth)
  const below = root < 0 ? [] : all.slice(root + 1, end < 0 ? all.length : end)
  const left = below.filter((unit) => !listed.has(unit.id) && (kind === 'all' || unit.kind === kind))
  if (below.length === 0) return null
  return (
    <fieldset className="unit-way">
      <legend>从登记的单位里选</legend>
      <ChoiceField
        label="类别"
        value={kind}
        options={[
          { value: 'township', text: '乡镇街道' },
          { value: 'department', text: '部门' },
          { value: 'all', text: '全部' },
        ]}
        onChange={setKind}
      />
      {left.length === 0 ? (
        <p className="quiet small">“{sheet.organiser}”下没有别的这类单位了。</p>
      ) : (
        <>
          <div className="check-list">
            {left.slice(0, 300).map(({ id, name }) => (
              <CheckField
                key={id}
                label={name}
                checked={chosen.has(id)}
                onChange={(isChosen) =>
                  setChosen((now) => {
                    const next = new Set(now)
                    if (isChosen) next.add(id)
                    else next.delete(id)
                    return next
                  })
                }
              />
            ))}
          </div>
          <p className="actions">
            <button
              type="button"
              className="button"
              disabled={chosen.size === 0}
              onClick={() => {
                onAdd([...chosen])
                setChosen(new Set())
              }}
            >
              加入选中的 {chosen.size} 个
            </button>
            <button type="button" className="button" onClick={() => onAdd(left.map(({ id }) => id))}>
              全部加入（{left.length} 个）
            </button>
          </p>
        </>
      )}
    </fieldset>
  )
}

/** Typed or pasted; who is not registered is registered at once. */
function ByName({ draft: { sheet, act }, group }: UnnamedUnitsProps) {
  const [text, setText] = useState('')
  const names = namesIn(text)
  const register = useMutation({
    mutationFn: () =>
      act((version) =>
        send('POST', `${planPath(sheet.id)}/register`, { version, members: names.map((name) => ({ name, group, class: null })) }),
      ),
    networkMode: 'always',
    onSuccess: () => setText(''),
  })
  return (
    <fieldset className="unit-way">
      <legend>填写或粘贴名单</legend>
      <AreaField label={`${group}的单位，一行一个`} hint="没有登记的，当场登记。" rows={6} value={text} onChange={setText} />
      <FaultBox fault={register.error} />
      <p className="actions">
        <button type="button" className="button" disabled={names.length === 0 || register.isPending} onClick={() => register.mutate()}>
          加入 {names.length} 个
        </button>
      </p>
    </fieldset>
  )
}
