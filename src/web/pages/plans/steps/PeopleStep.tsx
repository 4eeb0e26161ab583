import type { Lane } from '../../../../model/Facts.ts'
import { UnitField } from '../../../components/form/UnitField.tsx'
import type { SheetCheck } from '../../../api.ts'
import type { PlanDraft } from '../usePlan.ts'

const LANES: readonly { readonly lane: Lane; readonly title: string }[] = [
  { lane: 'assessor', title: '考核人员' },
  { lane: 'test', title: '第三方测评' },
  { lane: 'expert', title: '专家' },
  { lane: 'import', title: '外部数据' },
  { lane: 'self', title: '单位自查' },
]

/** Which offices lead which rows, and who answers which check. */
export function PeopleStep({ draft }: { readonly draft: PlanDraft }) {
  const { sheet } = draft
  return (
    <div className="column wide">
      {sheet.leads.length > 0 && <Leads draft={draft} />}
      <section className="panel">
        <h2>每个检查点由谁作答</h2>
        <p className="quiet">按通知排好了，一般不用改。个别要改的，在下面改。</p>
        {sheet.programme?.groups.map(({ name }) => (
          <Checks key={name} draft={draft} group={name} checks={sheet.checks.filter((one) => one.group === name)} />
        ))}
      </section>
    </div>
  )
}

/** 牵头单位对应 */
function Leads({ draft: { sheet, plan, edit } }: { readonly draft: PlanDraft }) {
  return (
    <section className="panel">
      <h2>牵头单位</h2>
      <p className="quiet">通知里的牵头单位各是哪个登记的单位。它的人员只看得到、只能评自己牵头的项。</p>
      <div className="lead-list">
        {sheet.leads.map(({ name, rows, units }) => {
          const bound = plan.leads[name] ?? ''
          return (
            <div key={name} className="lead-row">
              <UnitField
                label={name}
                hint={rows === 0 ? '代其他单位评' : `牵头 ${rows} 项`}
                unit={bound}
                placeholder="选登记的单位"
                onChoose={(unit) => edit((now) => ({ ...now, leads: { ...now.leads, [name]: unit } }))}
                onClear={() =>
                  edit((now) => ({ ...now, leads: Object.fromEntries(Object.entries(now.leads).filter(([other]) => other !== name)) }))
                }
              />
              {bound === '' &&
                units.slice(0, 2).map(({ id, name: called }) => (
                  <button
                    key={id}
                    type="button"
                    className="button"
                    onClick={() => edit((now) => ({ ...now, leads: { ...now.leads, [name]: id } }))}
                  >
                    是“{called}”
                  </button>
                ))}
            </div>
          )
        })}
      </div>
    </section>
  )
}

interface ChecksProps {
  readonly draft: PlanDraft
  readonly group: string
  readonly checks: readonly SheetCheck[]
}

function Checks({ draft: { plan, edit }, group, checks }: ChecksProps) {
  const decided = plan.answering[group] ?? {}
  const lanesOf = ({ check, suggested }: SheetCheck) => decided[check] ?? suggested
  const toggle = (one: SheetCheck, lane: Lane, isOn: boolean) => {
    const before = lanesOf(one)
    const lanes = LANES.flatMap(({ lane: known }) => ((known === lane ? isOn : before.includes(known)) ? [known] : []))
    edit((now) => ({ ...now, answering: { ...now.answering, [group]: { ...now.answering[group], [one.check]: lanes } } }))
  }
  const changed = Object.keys(decided).length
  return (
    <details className="answering">
      <summary>
        {group}：{checks.length} 个检查点{changed > 0 && `，改过 ${changed} 个`}
      </summary>
      <div className="table-scroll">
        <table className="list-table">
          <thead>
            <tr>
              <th scope="col">检查点</th>
              {LANES.map(({ lane, title }) => (
                <th key={lane} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {checks.map((one) => (
              <tr key={one.check}>
                <th scope="row">
                  {one.ask}
                  <span className="row-note quiet small">{one.row}</span>
                </th>
                {LANES.map(({ lane, title }) => (
                  <td key={lane} className="check-cell">
                    <input
                      type="checkbox"
                      aria-label={`${one.ask}：${title}`}
                      checked={lanesOf(one).includes(lane)}
                      onChange={({ target }) => toggle(one, lane, target.checked)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
