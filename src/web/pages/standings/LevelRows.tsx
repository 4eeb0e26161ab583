import type { LevelRow } from '../../api.ts'

/** The indicators that tell nobody in the group apart. 没有拉开差距的指标 */
export function LevelRows({ rows }: { readonly rows: readonly LevelRow[] }) {
  const full = rows.filter(({ how }) => how === 'full')
  const same = rows.filter(({ how }) => how === 'same')
  if (rows.length === 0) return null
  return (
    <section className="level-rows">
      <h3>没有拉开差距的指标</h3>
      <dl>
        {full.length > 0 && <Told title={`都没有失分（${String(full.length)} 项）`} rows={full} />}
        {same.length > 0 && <Told title={`失分一样多（${String(same.length)} 项）`} rows={same} />}
      </dl>
    </section>
  )
}

const Told = ({ title, rows }: { readonly title: string; readonly rows: readonly LevelRow[] }) => (
  <div>
    <dt>{title}</dt>
    <dd className="quiet">{rows.map(({ number, name }) => `${number} ${name}`.trim()).join('、')}</dd>
  </div>
)
