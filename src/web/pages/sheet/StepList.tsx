import type { ExplainedStep } from '../../../model/Explanation.ts'
import { Change } from './Change.tsx'

/** The sum, step by step: what changed, why, in whose words, and what then stood; the words alone where there are no points. 计分过程 */
export function StepList({ steps }: { readonly steps: readonly ExplainedStep[] }) {
  const isSum = steps.some(({ change, after }) => change !== '' || after !== '')
  return (
    <table className="steps" data-sum={isSum}>
      <caption className="hidden">{isSum ? '计分过程' : '认定过程'}</caption>
      <thead className="hidden">
        <tr>
          {isSum && <th scope="col">增减</th>}
          <th scope="col">说明与通知原文</th>
          {isSum && <th scope="col">之后得分</th>}
        </tr>
      </thead>
      <tbody>
        {steps.map((step, at) => (
          <tr key={at} data-kind={step.kind} data-sure={step.sure}>
            {isSum && (
              <td className="figure">
                <Change text={step.change} />
              </td>
            )}
            <td>
              {step.sentence}
              {!step.sure && <span className="tag tag-open">可能</span>}
              {step.clause !== undefined && <q className="clause">{step.clause}</q>}
            </td>
            {isSum && <td className="figure">{step.after}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
