import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ComponentProps } from 'react'
import type { AcrossPage } from '../../../../server/deskApi.ts'
import { CellComments } from '../../../components/talk/CellComments.tsx'
import { NodeQuestions } from '../../../components/talk/NodeQuestions.tsx'
import { formatDate } from '../../../dates.ts'
import { cellQuery, type PresentPerson } from '../deskQueries.ts'
import type { DeskLine } from '../DeskLine.ts'
import { AnswerPart } from './AnswerPart.tsx'
import { EvidencePart } from './EvidencePart.tsx'
import { HistoryPart } from './HistoryPart.tsx'
import { TracePart } from './TracePart.tsx'
import { WordsPart } from './WordsPart.tsx'

interface DeskPanelProps extends Omit<ComponentProps<typeof AnswerPart>, 'questions'> {
  readonly head: Pick<AcrossPage, 'round' | 'may' | 'lane'>
  readonly line: DeskLine
  readonly present: readonly PresentPerson[]
  readonly onPropose: () => void
  readonly onOverride: () => void
}

/** Everything of one cell beside the table: question, notice, proof, why it comes to its points. 评分面板 */
export function DeskPanel({ head, line, present, onPropose, onOverride, ...answering }: DeskPanelProps) {
  const { round, may } = head
  const { unit, unitName, row, questions } = line
  const cell = useQuery({ ...cellQuery(round, unit, row.code, useQueryClient()), enabled: line.cell !== null })
  const others = present.filter((one) => one.unit === unit && one.node === row.code)
  const [first] = questions
  const active = questions.find(({ key }) => key === answering.active) ?? first
  return (
    <aside className="desk-panel" aria-label={`${unitName}，${row.name}`}>
      <h2>
        {unitName}
        <span className="quiet">
          {/^\d+$/u.test(row.code) ? `${row.code} ` : ''}
          {row.name}
        </span>
      </h2>
      {others.length > 0 && <p className="desk-also">{others.map(({ name }) => name).join('、')} 也在看这一格</p>}
      <WordsPart row={row} />
      <AnswerPart questions={questions} {...answering} />
      {cell.data && <TracePart page={cell.data} />}
      {may.readOthers && active && <EvidencePart round={round} questions={questions} active={active} mayAdd={may.evidence} />}
      {cell.data && cell.data.incidents.length > 0 && (
        <section aria-label="事项">
          <h3>考核期间的事项</h3>
          <ul className="desk-incidents">
            {cell.data.incidents.map(({ id, kind, on, fields, proof }) => (
              <li key={id}>
                {formatDate(on)} {kind}
                {Object.entries(fields)
                  .filter(([, value]) => value !== null && value !== on)
                  .map(([name, value]) => (/[\u4e00-\u9fff]/u.test(name) ? `，${name}：${value ?? ''}` : `，${value ?? ''}`))}
                {proof.length > 0 && <span className="quiet">（佐证 {proof.length} 份）</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {cell.data && <HistoryPart page={cell.data} row={row} />}
      {may.readOthers && (
        <details className="desk-talk">
          <summary>批注和答疑{line.cell && line.cell.comments > 0 && `（批注 ${line.cell.comments}）`}</summary>
          <CellComments round={round} unit={unit} node={row.code} mayWrite={may.comment} />
          <NodeQuestions round={round} node={row.code} />
        </details>
      )}
      <p className="desk-more">
        {may.propose && (
          <button type="button" className="link" onClick={onPropose} disabled={line.cell?.proposed === true}>
            {line.cell?.proposed === true ? '已提议不适用，等政务公开办决定' : '提议不适用'}
          </button>
        )}
        {may.override && (
          <button type="button" className="link" onClick={onOverride}>
            人工裁定
          </button>
        )}
      </p>
    </aside>
  )
}
