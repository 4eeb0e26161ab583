import type { SnapshotMoves } from '../../../../server/settlingApi.ts'
import { MoveTable } from './MoveTable.tsx'

/** Units that came out otherwise, what each came to before and after, and why. 有变动的单位 */
export function MovedUnits({ moved }: Pick<SnapshotMoves, 'moved'>) {
  return moved.map(({ unit, name, before, after, rows }) => (
    <div key={unit} className="settle-moved">
      <h3>
        {name}
        <span className="quiet small">
          {before.total} → {after.total} 分{before.place !== after.place && `，第 ${before.place ?? '—'} 名 → 第 ${after.place ?? '—'} 名`}
          {before.grades.join() !== after.grades.join() && `，${before.grades.join('或')} → ${after.grades.join('或')}`}
        </span>
      </h3>
      {rows.length > 0 && <MoveTable rows={rows} />}
    </div>
  ))
}
