import { AskError } from '../../ask.ts'

/** What went wrong and what to do, each thing on a line of its own; nothing when nothing did. 出错提示 */
export function FaultBox({ fault }: { readonly fault: Error | null }) {
  if (!fault) return null
  const details = fault instanceof AskError ? fault.details.filter((line) => line !== fault.message) : []
  return (
    <div className="fault" role="alert">
      <p>{fault.message}</p>
      {details.length > 0 && (
        <ul>
          {details.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
