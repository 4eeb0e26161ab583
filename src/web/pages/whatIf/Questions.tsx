import { useEffect, useMemo, useRef, useState } from 'react'
import type { AskedNow } from '../../../engine/whatIf/askedNow.ts'
import type { AnswerValue } from '../../../model/Facts.ts'
import { answerKey } from '../../answerKey.ts'
import type { SheetNode } from '../../api.ts'
import { rowsOf } from '../sheet/sheetRows.ts'
import type { Asked } from './checksOf.ts'
import { QuestionGroup } from './QuestionGroup.tsx'
import type { TrialOutcome } from './trial/TrialOutcome.ts'

export interface QuestionsProps {
  readonly asked: Asked
  readonly outcome: TrialOutcome
  /** The unit's changed answers, by `check@object`. */
  readonly changed: ReadonlyMap<string, AnswerValue>
  readonly asOf: string
  /** The unit is given points; otherwise it has problems. */
  readonly marked: boolean
  /** The code of the row to open first. */
  readonly at: string | undefined
  /** Rows that were opened or closed since; the first with losses stands open by itself. */
  readonly folds: ReadonlyMap<string, boolean>
  readonly onFold: (code: string, isOpen: boolean) => void
  readonly onPut: (check: string, object: string | undefined, value: AnswerValue) => void
  readonly onUndo: (check: string, object: string | undefined) => void
}

type Show = 'all' | 'lost' | 'open' | 'changed'

export const keyOf = ({ check, object }: Pick<AskedNow, 'check' | 'object'>): string => answerKey(check.id, object)

/** The unit's questions by indicator, found by a word, unfolded one by one. 检查点 */
export function Questions({ asked, outcome, changed, asOf, marked, at, folds, onFold, onPut, onUndo }: QuestionsProps) {
  const [find, setFind] = useState('')
  const groups = useMemo(() => grouped(outcome.asked), [outcome.asked])
  const nodes = useMemo(() => nodesOf(outcome.after.unit.root), [outcome.after.unit.root])
  const wholes = useMemo(() => wholesOf(outcome.after.unit.root), [outcome.after.unit.root])
  // A row that is mended here stays in sight: what was lost is what the result says.
  const lost = useMemo(
    () => new Set([...nodesOf(outcome.before.unit.root)].flatMap(([code, node]) => (node.fellShort ? [code] : []))),
    [outcome.before.unit.root],
  )
  // Where points were lost there is something to win.
  const [show, setShow] = useState<Show>(() => (at === undefined && groups.some(([code]) => lost.has(code)) ? 'lost' : 'all'))
  const first = at ?? groups.find(([code]) => lost.has(code))?.[0] ?? groups[0]?.[0]
  // What is mended moves none of the others: the first stays what it was.
  const [opened] = useState(first)
  const isOpen = (code: string) => folds.get(code) ?? code === opened
  const list = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (at !== undefined) list.current?.querySelector(`[data-code="${CSS.escape(at)}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [at])

  const isOf = ([code, questions]: Group, which: Show): boolean => {
    if (which === 'all') return true
    if (which === 'lost') return lost.has(code)
    return questions.some((question) =>
      which === 'changed' ? changed.has(keyOf(question)) : question.state === 'open' || question.state === 'cantTell',
    )
  }
  const isShown = (group: Group): boolean => {
    const [code, questions] = group
    const [node, whole] = [nodes.get(code), wholes.get(code)]
    if (!isOf(group, show)) return false
    const word = find.trim()
    return word === '' || `${titleOf(whole)} ${titleOf(node)} ${questions.map(({ check }) => check.ask).join(' ')}`.includes(word)
  }
  const shown = groups.filter(isShown)
  const filters: readonly (readonly [Show, string])[] = [
    ['all', '全部'],
    ['lost', marked ? '失分的' : '有问题的'],
    ['open', '未评的'],
    ['changed', '改过的'],
  ]
  return (
    <>
      <div className="bar-line">
        <div className="segments" role="group" aria-label="显示哪些指标">
          {filters.map(([one, title]) => (
            <button key={one} type="button" aria-pressed={show === one} onClick={() => setShow(one)}>
              {title} <span className="quiet">{groups.filter((group) => isOf(group, one)).length}</span>
            </button>
          ))}
        </div>
        <label className="find">
          <span className="hidden">按指标或问题查找</span>
          <input type="search" value={find} placeholder="按指标或问题查找" onChange={(event) => setFind(event.target.value)} />
        </label>
      </div>
      <div ref={list} className="question-groups">
        {shown.length === 0 && (
          <p className="quiet">
            {show === 'changed' ? '还没有改答案。打开一个指标，改一个试试。' : '没有这样的指标。换一个条件，或清空查找框。'}
          </p>
        )}
        {shown.map(([code, questions]) => (
          <QuestionGroup
            key={code}
            code={code}
            questions={questions}
            node={nodes.get(code)}
            whole={wholes.get(code)}
            rule={asked.nodes.get(code)}
            before={outcome}
            isOpen={isOpen(code)}
            onToggle={() => onFold(code, !isOpen(code))}
            changed={changed}
            asOf={asOf}
            onPut={onPut}
            onUndo={onUndo}
          />
        ))}
      </div>
    </>
  )
}

type Group = readonly [code: string, questions: readonly AskedNow[]]

/** The questions of a node together, in the order of the tree. */
function grouped(asked: readonly AskedNow[]): readonly Group[] {
  const groups = new Map<string, AskedNow[]>()
  for (const one of asked) {
    const group = groups.get(one.node) ?? []
    groups.set(one.node, group)
    group.push(one)
  }
  return [...groups]
}

function nodesOf(root: SheetNode): ReadonlyMap<string, SheetNode> {
  const nodes = new Map<string, SheetNode>()
  const visit = (node: SheetNode) => {
    if (!nodes.has(node.code)) nodes.set(node.code, node)
    node.children.forEach(visit)
  }
  visit(root)
  return nodes
}

/** The row of the sheet that a part belongs to, by the part's code. */
const wholesOf = (root: SheetNode): ReadonlyMap<string, SheetNode> =>
  new Map(rowsOf(root).flatMap((row) => row.children.flatMap((part) => [...nodesOf(part).keys()].map((code) => [code, row] as const))))

const titleOf = (node: SheetNode | undefined): string => (node ? `${node.number} ${node.name}` : '')
