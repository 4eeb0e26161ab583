import type { SaidField } from '../../../../server/claimApi.ts'

/** What was said of each thing that is asked. 申报的内容 */
export function SaidFields({ said }: { readonly said: readonly SaidField[] }) {
  if (said.length === 0) return null
  return (
    <dl className="incident-fields">
      {said.map(({ ask, text }) => (
        <div key={ask}>
          <dt>{ask}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
