import type { RoundEffects, StandingPrinted, UnitEffect } from '../../../../engine/differences/effects/RoundEffects.ts'

/** What the two programmes make of the units of a round: points, place and grade, and why. 逐单位影响 */
export function Effects({ effects: { round, units, fresh } }: { readonly effects: RoundEffects }) {
  const changed = units.filter(({ isChanged }) => isChanged)
  return (
    <section className="panel" aria-labelledby="effects">
      <h2 id="effects">
        对单位的影响{' '}
        <span className="quiet">
          {units.length} 个单位，{changed.length} 个有变化
        </span>
      </h2>
      <p className="quiet">
        {round.demonstration && '演示数据，单位和答案都是虚构的。'}用“{round.title}”的同一批答案，按两个方案各算一遍。
      </p>
      {changed.length === 0 ? <p>所有单位的得分、名次、等次、结论和问题都不变。</p> : <EffectTable units={changed} />}
      {fresh.length > 0 && <p>本页方案新增、这一批次里没有的单位：{fresh.map(({ name, group }) => `${name}（${group}）`).join('、')}。</p>}
    </section>
  )
}

/** Units with what they come to before and after, and why. 前后对照表 */
export function EffectTable({ units }: { readonly units: readonly UnitEffect[] }) {
  const columns = COLUMNS.filter(({ has }) => units.some(({ before, after }) => has(before) || (after !== null && has(after))))
  return (
    <table className="effects">
      <thead>
        <tr>
          <th scope="col">单位</th>
          {columns.map(({ name }) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {units.map((one) => (
          <UnitRow key={one.unit.id} effect={one} columns={columns} />
        ))}
      </tbody>
    </table>
  )
}

interface Column {
  readonly name: string
  /** Does the programme give units any of it? */
  readonly has: (standing: StandingPrinted) => boolean
  readonly say: (standing: StandingPrinted) => string
}

/** What a programme may say of a unit: points with places and grades, or conclusions and problems. */
const COLUMNS: readonly Column[] = [
  { name: '得分', has: ({ withoutMarks }) => !withoutMarks, say: ({ total }) => total.text },
  { name: '名次', has: ({ place }) => place !== null, say: ({ place }) => place ?? '—' },
  { name: '等次', has: ({ grades }) => grades.length > 0, say: gradeOf },
  { name: '结论', has: ({ verdicts }) => verdicts.length > 0, say: ({ verdicts }) => verdicts.join('或') || '—' },
  { name: '问题', has: ({ problems }) => problems !== '', say: ({ problems }) => problems || '—' },
]

function UnitRow({ effect, columns }: { readonly effect: UnitEffect; readonly columns: readonly Column[] }) {
  const { unit, before, after, reasons, because, unused, unasked } = effect
  const asked = unasked.length === 0 ? [] : [`新增的检查点还没有答案：${unasked.join('；')}`]
  const why = [...reasons.map(({ sentence }) => sentence), ...because, ...unused.map(({ sentence }) => sentence), ...asked]
  return (
    <tr>
      <th scope="row">
        {unit.name}
        <details className="why">
          <summary>为什么（{why.length}）</summary>
          <ul className="plain small">
            {why.map((sentence, at) => (
              <li key={at}>{sentence}</li>
            ))}
          </ul>
        </details>
      </th>
      {columns.map(({ name, say }, at) => (
        <td key={name}>
          {after ? arrow(say(before), say(after)) : at === 0 ? `${say(before)} → 不再考核` : null}
          {name === '得分' && after && reasons.length > 0 && before.total.text === after.total.text && (
            <span className="quiet small"> 合计不变</span>
          )}
        </td>
      ))}
    </tr>
  )
}

const arrow = (before: string, after: string): string => (before === after ? after : `${before} → ${after}`)

function gradeOf({ grades, gradeState }: StandingPrinted): string {
  return grades.length === 0 ? '—' : `${grades.join('或')}${gradeState === 'decision' ? '（待审定）' : ''}`
}
