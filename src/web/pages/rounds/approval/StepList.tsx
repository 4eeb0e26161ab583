import { formatInstant } from '../../../instants.ts'
import { approvalPath, type ApprovalStep } from './approvalQueries.ts'

interface StepListProps {
  readonly round: string
  readonly steps: readonly ApprovalStep[]
  readonly next: number | null
}

/** The programme's steps in order, with who signed or refused each, when and how. 审定各步 */
export function StepList({ round, steps, next }: StepListProps) {
  if (steps.length === 0) return null
  return (
    <ol className="approval-steps">
      {steps.map(({ body, said }, at) => (
        <li key={at}>
          <strong>{body}</strong>
          {said.length === 0 && <span className="quiet"> {at === next ? '等待签字' : '还没有签'}</span>}
          <ul>
            {said.map((one) => (
              <li key={one.id}>
                <Word round={round} word={one} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}

type WordSaid = ApprovalStep['said'][number]

function Word({ round, word }: { readonly round: string; readonly word: WordSaid }) {
  const { id, decision, name, why, on, at, enteredBy, journal, files } = word
  return (
    <>
      <p>
        <span className={decision === 'refused' ? 'lost' : ''}>{decision === 'approved' ? '✓ 同意' : '✗ 退回'}</span> {name}{' '}
        <span className="date">{on}</span>
        {why !== '' && `：${why}`}
      </p>
      <p className="quiet small">
        {enteredBy === null ? `在系统里签，${formatInstant(at)}` : `手写，${enteredBy} ${formatInstant(at)} 登记`} · 当时的日志头{' '}
        <code>{journal}</code>
        {files.map((file) => (
          <span key={file.id}>
            {' '}
            ·{' '}
            <a className="link" href={`${approvalPath(round)}/${encodeURIComponent(id)}/files/${encodeURIComponent(file.id)}`} download>
              签字页：{file.name}
            </a>
          </span>
        ))}
      </p>
    </>
  )
}
