import { useState } from 'react'
import type { TestChoices } from '../../../../../server/fieldTestApi.ts'
import { ListTable } from '../../../../components/ListTable.tsx'
import { Pager } from '../../../../components/Pager.tsx'
import type { Target } from './Target.ts'

interface TargetTableProps {
  readonly targets: readonly Target[]
  readonly byObject: boolean
  readonly people: TestChoices['people']
  readonly onChange: (targets: readonly Target[]) => void
}

const PER_PAGE = 30

/** The sample as it will be: each number changed, given to somebody else, or taken away. 样本表 */
export function TargetTable({ targets, byObject, people, onChange }: TargetTableProps) {
  const [page, setPage] = useState(1)
  const at = Math.min(page, Math.max(1, Math.ceil(targets.length / PER_PAGE)))
  const withObjects = byObject || targets.some(({ object }) => object !== '')
  const change = (place: number, parts: Partial<Target>) =>
    onChange(targets.map((one, index) => (index === place ? { ...one, ...parts } : one)))
  if (targets.length === 0) return <p className="quiet">还没有样本。</p>
  return (
    <>
      <p>
        共 <strong>{targets.length}</strong> 条样本，{new Set(targets.map(({ unit }) => unit)).size} 个单位。
      </p>
      <ListTable heads={['单位', '号码、地址或地点', withObjects && '对象', '测试人员', '操作']} kind="target-table" label="样本">
        {targets.slice((at - 1) * PER_PAGE, at * PER_PAGE).map((one, index) => {
          const place = (at - 1) * PER_PAGE + index
          return (
            <tr key={place}>
              <th scope="row">{one.name}</th>
              <td>
                <input
                  className="answer-field"
                  aria-label={`${one.name}的号码、地址或地点`}
                  value={one.target}
                  onChange={({ target }) => change(place, { target: target.value })}
                />
              </td>
              {withObjects && (
                <td>
                  <input
                    className="answer-field"
                    aria-label={`${one.name}的对象`}
                    value={one.object}
                    onChange={({ target }) => change(place, { object: target.value })}
                  />
                </td>
              )}
              <td>
                <select
                  className="answer-field"
                  aria-label={`${one.name}由谁来测`}
                  value={one.person}
                  onChange={({ target }) => change(place, { person: target.value })}
                >
                  <option value="">谁有空谁做</option>
                  {people.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              </td>
              <td>
                <button
                  type="button"
                  className="link"
                  aria-label={`去掉${one.name} ${one.target}`}
                  onClick={() => onChange(targets.filter((_, other) => other !== place))}
                >
                  去掉
                </button>
              </td>
            </tr>
          )
        })}
      </ListTable>
      <Pager total={targets.length} perPage={PER_PAGE} page={at} onTurn={setPage} />
    </>
  )
}
