import type { SheetNode } from '../../api.ts'
import { PointsBar } from '../../components/PointsBar.tsx'
import { NodeBody } from './NodeBody.tsx'
import { NodePoints } from './NodePoints.tsx'
import { StateMark, type MarkState } from '../../components/StateMark.tsx'
import { Change } from './Change.tsx'
import { lossesOf } from './lossesOf.ts'
import type { RowsShown } from './SheetSection.tsx'
import { useRowActs } from './RowActs.ts'
import { RowWords } from './RowWords.tsx'
import { rowId } from './sheetRows.ts'
import { Verdicts } from './Verdicts.tsx'

/** An indicator folded to one line: its points, and each loss with its sentence; unfolded: everything it rests on. */
export function SheetRow({ node, level, ...shared }: RowsShown & { readonly node: SheetNode; readonly level: number }) {
  const isOpen = shared.unfolded.has(node.key)
  const id = rowId(node.key)
  const losses = lossesOf(node)
  const state = stateOf(node)
  const Heading = level <= 3 ? 'h3' : 'h4'
  const acts = useRowActs()
  return (
    <article className="sheet-row" hidden={!shared.shown.has(node.key)} data-open={isOpen} data-code={node.code}>
      <Heading className="sheet-line">
        <button type="button" aria-expanded={isOpen} aria-controls={id} onClick={() => shared.onFold(node.key)}>
          <span className="fold" aria-hidden="true" />
          <span className="row-number">{node.number}</span>
          <span className="row-name">
            {node.name}
            {node.copy !== undefined && `（${node.copy}）`}
            <Verdicts verdicts={node.verdicts} />
            {acts?.mark(node)}
            {shared.namesAssessor && node.assessor.length > 0 && (
              <span className="row-assessor quiet small">{node.assessor.join('、')}</span>
            )}
          </span>
          <span className="row-state" title={wordsOf(state, node)}>
            <StateMark state={state} />
            <span className="hidden">{wordsOf(state, node)}</span>
          </span>
          {node.bar ? <PointsBar bar={node.bar} /> : <span className="no-bar" />}
          <NodePoints node={node} />
        </button>
      </Heading>
      {losses.length > 0 && (
        <ul className="losses" hidden={isOpen}>
          {losses.map(({ change, sentence, clause, sure }, at) => (
            <li key={at}>
              <button
                type="button"
                onClick={() => shared.onFold(node.key)}
                title={clause === undefined ? undefined : `通知原文：${clause}`}
              >
                <Change text={change} sure={sure} /> {sentence}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div id={id} className="sheet-body" hidden={!isOpen}>
        <RowWords node={node} programme={shared.programme} unit={shared.unit} namesAssessor={shared.namesAssessor} />
        <NodeBody node={node} />
        {acts?.below(node)}
      </div>
    </article>
  )
}

const STATE_WORDS: Readonly<Record<MarkState, string>> = {
  answered: '已答',
  review: '待核',
  open: '未评',
  inapplicable: '不适用',
  cantTell: '无法判定',
  lost: '失分',
  full: '未失分',
  partly: '评了一部分',
  contradictory: '答案互相矛盾',
  undecided: '是否适用待定',
}

/** A row without points has problems, not losses. */
const wordsOf = (state: MarkState, node: SheetNode): string => {
  const { of, marks, role } = node
  if (isConclusion(node)) return state === 'answered' ? '已有结论' : STATE_WORDS[state]
  if (of !== null || marks !== null || role !== 'column') return STATE_WORDS[state]
  return state === 'lost' ? '有问题' : state === 'full' ? '没有发现问题' : STATE_WORDS[state]
}

/** What it comes to is its conclusion, neither points nor problems of its own. */
const isConclusion = ({ verdicts, of, marks, role }: SheetNode): boolean =>
  verdicts.length > 0 && of === null && marks === null && role !== 'column'

function stateOf(node: SheetNode): MarkState {
  if (node.applies === false || node.state === 'not-applicable') return 'inapplicable'
  if (isConclusion(node)) return node.verdicts.length > 1 ? 'review' : 'answered'
  const states = answersOf(node).map(({ state }) => state)
  if (node.open && states.includes('cantTell')) return 'cantTell'
  if (node.open && states.length > 0 && states.every((state) => state === 'open')) return 'open'
  if (node.open) return 'review'
  return node.fellShort ? 'lost' : 'full'
}

const answersOf = (node: SheetNode): SheetNode['answers'] => [...node.answers, ...node.children.flatMap(answersOf)]
