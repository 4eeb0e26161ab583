import { useMemo } from 'react'
import type { AskedNow } from '../../../engine/whatIf/askedNow.ts'
import type { ExplainedAnswer } from '../../../model/Explanation.ts'
import type { Node } from '../../../model/Node.ts'
import { answerKey } from '../../answerKey.ts'
import type { SheetNode } from '../../api.ts'
import { AnswerControl } from '../../components/answer/AnswerControl.tsx'
import { formatMoment } from '../../dates.ts'
import { NodePoints } from '../sheet/NodePoints.tsx'
import { clausesOf } from './checksOf.ts'
import { keyOf, type QuestionsProps } from './Questions.tsx'
import type { TrialOutcome } from './trial/TrialOutcome.ts'

interface QuestionGroupProps extends Pick<QuestionsProps, 'changed' | 'asOf' | 'onPut' | 'onUndo'> {
  readonly code: string
  readonly questions: readonly AskedNow[]
  readonly node: SheetNode | undefined
  /** The row that the node is a part of. */
  readonly whole: SheetNode | undefined
  readonly rule: Node | undefined
  readonly before: TrialOutcome
  readonly isOpen: boolean
  readonly onToggle: () => void
}

/** One indicator: its points now, the notice's words, its questions with their controls. */
export function QuestionGroup({
  code,
  questions,
  node,
  whole,
  rule,
  before,
  isOpen,
  onToggle,
  changed,
  asOf,
  onPut,
  onUndo,
}: QuestionGroupProps) {
  const id = `ask-${code.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`
  const isChanged = questions.some((question) => changed.has(keyOf(question)))
  return (
    <article className="question-group" data-code={code} data-open={isOpen}>
      <h2 className="question-head">
        <button type="button" aria-expanded={isOpen} aria-controls={id} onClick={onToggle}>
          <span className="fold" aria-hidden="true" />
          <span className="row-number">{(whole ?? node)?.number}</span>
          <span className="row-name">
            {whole && <span className="quiet">{whole.name}：</span>}
            {node?.name ?? rule?.name ?? '总分'}
          </span>
          {isChanged && <span className="tag tag-changed">已改</span>}
          {node && <NodePoints node={node} />}
        </button>
      </h2>
      <div id={id} className="question-body" hidden={!isOpen}>
        {isOpen && (
          <>
            {rule && <Clauses rule={rule} />}
            <QuestionRows before={before} questions={questions} changed={changed} asOf={asOf} onPut={onPut} onUndo={onUndo} />
          </>
        )}
      </div>
    </article>
  )
}

/** What the notice says of this row. */
function Clauses({ rule }: { readonly rule: Node }) {
  const clauses = clausesOf(rule)
  if (clauses.length === 0 && rule.standard === undefined)
    return rule.text === undefined || rule.text === rule.name ? null : <q className="clause">{rule.text}</q>
  return (
    <div className="clauses" aria-label="通知原文">
      {clauses.map((clause) => (
        <q key={clause} className="clause">
          {clause}
        </q>
      ))}
    </div>
  )
}

function QuestionRows({
  before,
  questions,
  changed,
  asOf,
  onPut,
  onUndo,
}: Pick<QuestionGroupProps, 'before' | 'questions' | 'changed' | 'asOf' | 'onPut' | 'onUndo'>) {
  const answers = useMemo(() => answersOf(before.before.unit.root), [before.before.unit.root])
  const original = useMemo(() => new Map(before.original.map((one) => [keyOf(one), one.value])), [before.original])
  return (
    <ul className="questions">
      {questions.map((question) => {
        const { check, object } = question
        const key = keyOf(question)
        const was = answers.get(key)
        const label = object === undefined ? check.ask : `${check.ask}（${object}）`
        const isChanged = changed.has(key)
        // What was just chosen is shown before it is scored.
        const value = changed.get(key) ?? original.get(key) ?? null
        return (
          <li key={key} data-changed={isChanged}>
            <p className="question-ask">{label}</p>
            <AnswerControl check={check} value={value} label={label} asOf={asOf} onChange={(next) => onPut(check.id, object, next)} />
            <p className="quiet small">
              {isChanged ? '原答案：' : '现答案：'}
              {was?.answer ?? '尚未评定'}
              {was?.by !== undefined && `（${was.by}${was.at === undefined ? '' : `，${formatMoment(was.at)}`}）`}
              {isChanged && (
                <button type="button" className="link" onClick={() => onUndo(check.id, object)}>
                  还原
                </button>
              )}
            </p>
          </li>
        )
      })}
    </ul>
  )
}

function answersOf(root: SheetNode): ReadonlyMap<string, ExplainedAnswer> {
  const answers = new Map<string, ExplainedAnswer>()
  const visit = (node: SheetNode) => {
    for (const answer of node.answers) answers.set(answerKey(answer.check, answer.object), answer)
    node.children.forEach(visit)
  }
  visit(root)
  return answers
}
