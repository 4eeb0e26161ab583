import { useState } from 'react'
import type { SheetStrange } from '../../../../api.ts'
import { CheckField, ChoiceField } from '../../../../components/form/Field.tsx'
import type { PlanDraft } from '../../usePlan.ts'
import { alsoCalled } from './bind.ts'
import { WhyField } from './WhyField.tsx'

/** Names that only scopes have, and functions that nobody is said to have. 未能对应的名称 */
export function StrangeNames({ draft }: { readonly draft: PlanDraft }) {
  return (
    <section className="panel">
      <h2>
        指标里写到、名单里没有的名称<span className="quiet small">{draft.sheet.strange.length} 个</span>
      </h2>
      <ul className="strange-list">
        {draft.sheet.strange.map((strange) => (
          <li key={strange.key}>
            <Strange draft={draft} strange={strange} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Strange({
  draft: { sheet, plan, edit },
  strange: { key, kind, name, rows },
}: {
  readonly draft: PlanDraft
  readonly strange: SheetStrange
}) {
  const [leaving, setLeaving] = useState(false)
  const why = plan.leftOut[key]
  const members = plan.units.filter(({ unit }) => unit !== '')
  const bound = members.find(({ also }) => also.includes(name))?.unit ?? ''
  const holders = members.filter(({ functions }) => functions.includes(name))
  const drop = () =>
    edit((now) => ({ ...now, leftOut: Object.fromEntries(Object.entries(now.leftOut).filter(([other]) => other !== key)) }))
  return (
    <>
      <p>
        <strong>{kind === 'function' ? `承担“${name}”的单位` : name}</strong>
        <span className="quiet small">
          见“{rows.slice(0, 3).join('”“')}”{rows.length > 3 && `等 ${rows.length} 项`}
        </span>
      </p>
      {why !== undefined ? (
        <p className="quiet">
          {kind === 'function' ? '没有单位承担' : '不在考核对象之内'}：{why}{' '}
          <button type="button" className="link" onClick={drop}>
            改
          </button>
        </p>
      ) : leaving ? (
        <WhyField
          label={kind === 'function' ? '没有单位承担的理由' : `“${name}”不考核的理由`}
          onDone={(text) => {
            setLeaving(false)
            edit((now) => ({ ...now, leftOut: { ...now.leftOut, [key]: text } }))
          }}
          onCancel={() => setLeaving(false)}
        />
      ) : (
        <div className="strange-ways">
          {kind === 'unit' ? (
            <ChoiceField
              label={`“${name}”是名单里的`}
              value={bound}
              options={[{ value: '', text: '请选' }, ...members.map(({ unit }) => ({ value: unit, text: sheet.called[unit] ?? '' }))]}
              onChange={(unit) => edit((now) => alsoCalled(now, name, unit === '' ? null : unit))}
            />
          ) : (
            <details open={holders.length === 0}>
              <summary>选定 {holders.length} 个单位</summary>
              <div className="check-list">
                {members.map(({ unit, functions }) => (
                  <CheckField
                    key={unit}
                    label={sheet.called[unit] ?? ''}
                    checked={functions.includes(name)}
                    onChange={(isHeld) =>
                      edit((now) => ({
                        ...now,
                        units: now.units.map((one) =>
                          one.unit === unit
                            ? { ...one, functions: isHeld ? [...one.functions, name] : one.functions.filter((other) => other !== name) }
                            : one,
                        ),
                      }))
                    }
                  />
                ))}
              </div>
            </details>
          )}
          {bound === '' && holders.length === 0 && (
            <button type="button" className="link" onClick={() => setLeaving(true)}>
              {kind === 'function' ? '一个也没有，写明理由' : '不在考核对象之内，写明理由'}
            </button>
          )}
        </div>
      )}
    </>
  )
}
