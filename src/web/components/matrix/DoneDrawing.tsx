import type { DoneDraw } from '../../../model/RoundPlan.ts'
import { formatInstant } from '../../instants.ts'

/** A drawing with all that it takes to draw it again. 抽签结果 */
export function DoneDrawing({ done }: { readonly done: Omit<DoneDraw, 'draw' | 'by'> }) {
  return (
    <div className="drawing">
      <p>
        {done.byName} <span className="date">{formatInstant(done.at)}</span> {done.paper ? '录入了现场抽签的名单' : ''}从 {done.pool.length}{' '}
        个里抽出 {done.drawn.length} 个：
      </p>
      <ul className="drawn-list">
        {done.drawn.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      {done.paper ? (
        <p className="small">
          抽签记录：{done.paper.issuer}《{done.paper.title}》{done.paper.number} <span className="date">{done.paper.on}</span>
          {done.paper.file !== null && (
            <>
              {' '}
              <a href={`/api/files/${encodeURIComponent(done.paper.file)}/content`}>看记录原件</a>
            </>
          )}
        </p>
      ) : (
        <details>
          <summary>怎样复算</summary>
          <p className="small">
            种子 <code>{done.seed}</code>，数目 {done.count}。把每个名称写成“种子、换行、名称”算 SHA-256，按结果从小到大取前 {done.count}{' '}
            个。参加抽签的依次是：
            {done.pool.join('、')}。
          </p>
        </details>
      )}
    </div>
  )
}
