import type { RoundPlan } from '../../../../model/RoundPlan.ts'
import { namesIn } from '../../../namesIn.ts'
import type { PlanDraft } from '../usePlan.ts'

type Row = RoundPlan['units'][number]

/** Classes, figures and objects of single units, where the programme looks at them. */
export function FactsStep({ draft: { sheet, plan, edit } }: { readonly draft: PlanDraft }) {
  const change = (unit: string, to: (row: Row) => Row) =>
    edit((now) => ({ ...now, units: now.units.map((one) => (one.unit === unit ? to(one) : one)) }))
  const saidOf = (row: Row) => sheet.names.find(({ name }) => name === row.as)
  return (
    <div className="column wide">
      {sheet.facts
        .filter(({ classes, parameters, objects }) => classes.length + parameters.length + objects.length > 0)
        .map(({ group, classes, parameters, objects }) => (
          <section key={group} className="panel">
            <h2>{group}</h2>
            <div className="table-scroll">
              <table className="list-table stacks">
                <thead>
                  <tr>
                    <th scope="col">单位</th>
                    {classes.length > 0 && <th scope="col">类别</th>}
                    {parameters.map((name) => (
                      <th key={name} scope="col">
                        {name}
                      </th>
                    ))}
                    {objects.map((kind) => (
                      <th key={kind} scope="col">
                        {kind === '' ? '考核对象' : kind}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {plan.units
                    .filter((row) => row.group === group && row.unit !== '')
                    .map((row) => (
                      <tr key={row.unit}>
                        <th scope="row">{sheet.called[row.unit] ?? ''}</th>
                        {classes.length > 0 && (
                          <td data-label="类别">
                            <select
                              aria-label={`${sheet.called[row.unit] ?? ''}的类别`}
                              value={row.class ?? saidOf(row)?.class ?? ''}
                              onChange={({ target }) =>
                                change(row.unit, (one) => ({ ...one, class: target.value === '' ? null : target.value }))
                              }
                            >
                              <option value="">请选</option>
                              {classes.map((name) => (
                                <option key={name}>{name}</option>
                              ))}
                            </select>
                          </td>
                        )}
                        {parameters.map((name) => (
                          <td key={name} data-label={name}>
                            <input
                              className="figure-input"
                              inputMode="decimal"
                              aria-label={`${sheet.called[row.unit] ?? ''}的${name}`}
                              defaultValue={row.parameters[name] ?? ''}
                              onBlur={({ target }) =>
                                change(row.unit, (one) => ({ ...one, parameters: withValue(one.parameters, name, target.value.trim()) }))
                              }
                            />
                          </td>
                        ))}
                        {objects.map((kind) => (
                          <td key={kind} data-label={kind}>
                            <textarea
                              rows={2}
                              aria-label={`${sheet.called[row.unit] ?? ''}的${kind}，一行一个`}
                              placeholder="一行一个；没有的写“无”"
                              defaultValue={row.objects[kind]?.length === 0 ? '无' : (row.objects[kind]?.join('\n') ?? '')}
                              onBlur={({ target }) =>
                                change(row.unit, (one) => ({ ...one, objects: withObjects(one.objects, kind, target.value) }))
                              }
                            />
                          </td>
                        ))}
                      </tr>
                    ))}
                </tbody>
              </table>
            </div>
          </section>
        ))}
    </div>
  )
}

function withValue(values: Row['parameters'], name: string, value: string): Row['parameters'] {
  const { [name]: _before, ...others } = values
  return value === '' || !/^-?\d+(?:\.\d+)?$/u.test(value) ? others : { ...others, [name]: value }
}

function withObjects(objects: Row['objects'], kind: string, text: string): Row['objects'] {
  const { [kind]: _before, ...others } = objects
  const names = namesIn(text)
  if (names.length === 0) return others
  return { ...others, [kind]: names.length === 1 && names[0] === '无' ? [] : names }
}
