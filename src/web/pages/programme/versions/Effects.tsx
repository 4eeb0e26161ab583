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
      {changed.length === 0 ? (
        <p>所有单位的得分、名次、等次都不变。</p>
      ) : (
        <table className="effects">
          <thead>
            <tr>
              <th scope="col">单位</th>
              <th scope="col">得分</th>
              <th scope="col">名次</th>
              <th scope="col">等次</th>
            </tr>
          </thead>
          <tbody>
            {changed.map((one) => (
              <UnitRow key={one.unit.id} effect={one} />
            ))}
          </tbody>
        </table>
      )}
      {fresh.length > 0 && <p>本页方案新增、这一批次里没有的单位：{fresh.map(({ name, group }) => `${name}（${group}）`).join('、')}。</p>}
    </section>
  )
}

function UnitRow({ effect }: { readonly effect: UnitEffect }) {
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
      <td>
        {after ? arrow(before.total.text, after.total.text) : `${before.total.text} → 不再考核`}
        {after && reasons.length > 0 && before.total.text === after.total.text && <span className="quiet small"> 合计不变</span>}
      </td>
      <td>{after && arrow(before.place ?? '—', after.place ?? '—')}</td>
      <td>{after && arrow(gradeOf(before), gradeOf(after))}</td>
    </tr>
  )
}

const arrow = (before: string, after: string): string => (before === after ? after : `${before} → ${after}`)

const gradeOf = ({ grades, gradeState }: StandingPrinted): string =>
  grades.length === 0 ? '—' : `${grades.join('或')}${gradeState === 'decision' ? '（待审定）' : ''}`
