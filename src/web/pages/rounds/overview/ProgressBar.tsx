import type { Progress } from '../../../../model/Square.ts'

/** As a whole percentage that is 100 only when all is done. */
export const percentOf = ({ done, expected }: Progress): number =>
  expected === 0 || done >= expected ? 100 : Math.min(99, Math.floor((done / expected) * 100))

/** How much is done, drawn and in figures. 进度条 */
export function ProgressBar({ progress }: { readonly progress: Progress }) {
  const percent = percentOf(progress)
  if (progress.expected === 0) return <span className="quiet">没有要答的</span>
  return (
    <span className="progress-bar">
      <span className="bar" aria-hidden="true">
        <span className="bar-sure" style={{ width: `${percent}%` }} />
      </span>
      <span className="figure">
        {percent}%
        <span className="quiet">
          {' '}
          {progress.done}/{progress.expected}
        </span>
      </span>
    </span>
  )
}
