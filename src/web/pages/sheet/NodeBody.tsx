import { answerKey } from '../../answerKey.ts'
import type { SheetNode } from '../../api.ts'
import { Readings } from '../../components/Readings.tsx'
import { AnswerTable } from './AnswerTable.tsx'
import { NodePoints } from './NodePoints.tsx'
import { StepList } from './StepList.tsx'

const NOTHING_ABOVE: ReadonlySet<string> = new Set()

/** How the points came about: of the node, then of its parts; a list that several of them count is told once. 得分依据 */
export function NodeBody({ node, above = NOTHING_ABOVE }: { readonly node: SheetNode; readonly above?: ReadonlySet<string> }) {
  const told = new Set([...above, ...node.answers.map(({ check, object }) => answerKey(check, object))])
  return (
    <>
      {node.steps.length > 0 && <StepList steps={node.steps} />}
      {node.answers.length > 0 && <AnswerTable answers={node.answers} above={above} />}
      {node.untranslated.map((words) => (
        <p key={words} className="untranslated">
          <span className="tag tag-untranslated">由人决定</span>
          <q>{words}</q>
        </p>
      ))}
      <Readings readings={node.readings} />
      {node.children.map((child) => (
        <section key={child.key} className="sheet-part" aria-label={child.name}>
          <p className="sheet-part-head">
            <span>
              {child.name}
              {child.copy !== undefined && `（${child.copy}）`}
            </span>
            <NodePoints node={child} />
          </p>
          <NodeBody node={child} above={told} />
        </section>
      ))}
    </>
  )
}
