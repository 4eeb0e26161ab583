import type { MatrixSheet } from '../../../api.ts'
import { RowsNamed } from '../../../components/RowsNamed.tsx'

/** Names of the notice that mean nobody in this round, and why. 没有列入考核的名称 */
export function LeftOut({ leftOut }: Pick<MatrixSheet, 'leftOut'>) {
  if (leftOut.length === 0) return null
  return (
    <details className="panel">
      <summary>通知的适用范围里写到、没有列入考核的名称（{leftOut.length} 个）</summary>
      <ul>
        {leftOut.map(({ name, rows, why }) => (
          <li key={name}>
            {name}：{why}
            <RowsNamed rows={rows} />
          </li>
        ))}
      </ul>
    </details>
  )
}
