import { useState } from 'react'
import type { AnswerValue } from '../../../../model/Facts.ts'
import type { ObjectionPage } from '../../../../server/objectionApi.ts'
import { AnswerControl } from '../../../components/answer/AnswerControl.tsx'
import { CheckField, ChoiceField, TextField } from '../../../components/form/Field.tsx'
import { answerInFull } from '../../desk/answerInWords.ts'
import { corrigible, nowAt, standingRows, type Correction, type Corrigible } from './correction.ts'

interface CorrectionFieldsProps {
  readonly page: ObjectionPage
  readonly values: ReadonlyMap<string, AnswerValue>
  readonly onValue: (key: string, value: AnswerValue) => void
  readonly override: Correction['override']
  readonly onOverride: (override: Correction['override']) => void
}

/** The right answers, each beside what stands there now; and points, where no question holds what is wrong. 正确的答案 */
export function CorrectionFields({ page, values, onValue, override, onOverride }: CorrectionFieldsProps) {
  const questions = corrigible(page)
  const [byPoints, setByPoints] = useState(questions.length === 0)
  const meant = questions.filter(({ isMeant }) => isMeant)
  const others = questions.filter(({ isMeant }) => !isMeant)
  const field = (question: Corrigible) => (
    <RightAnswer key={question.key} page={page} question={question} value={values.get(question.key)} onValue={onValue} />
  )
  return (
    <section aria-label="正确的答案">
      {questions.length > 0 && (
        <>
          <h4>正确的答案</h4>
          {meant.map(field)}
          {others.length > 0 && (
            <details>
              <summary>这一项的其他检查点（{others.length}）</summary>
              {others.map(field)}
            </details>
          )}
        </>
      )}
      {page.may.override && questions.length > 0 && (
        <CheckField
          label="改答案不够，另外裁定得分"
          checked={byPoints}
          onChange={(checked) => {
            setByPoints(checked)
            onOverride(null)
          }}
        />
      )}
      {byPoints && (page.may.override ? <Points page={page} override={override} onOverride={onOverride} /> : <p>{NO_RIGHT}</p>)}
    </section>
  )
}

const NO_RIGHT = '这一项由各评分人分别打分，没有可以改的答案，要由考核评分组裁定得分。请转给评分组复核。'

interface RightAnswerProps {
  readonly page: ObjectionPage
  readonly question: Corrigible
  readonly value: AnswerValue | undefined
  readonly onValue: CorrectionFieldsProps['onValue']
}

function RightAnswer({ page, question, value, onValue }: RightAnswerProps) {
  const { key, check, object } = question
  const now = nowAt(page.answers, question)
  // Rows are put right where they stand; anything else is answered anew.
  const rows = check.kind === 'list' ? standingRows(page.answers, question) : []
  const standing = rows.length > 0 ? { rows } : null
  const label = object === '' ? check.ask : `${check.ask}（${object}）`
  return (
    <div className="right-answer">
      <p>
        <strong>{label}</strong> <span className="quiet">现在：{now ? answerInFull(check, now) : '还没有答案'}</span>
      </p>
      <AnswerControl
        check={check}
        value={value ?? standing}
        label={label}
        asOf={page.asOf}
        size="dense"
        rowPrefix="复核"
        onChange={(next) => onValue(key, next)}
      />
    </div>
  )
}

function Points({ page, override, onOverride }: Pick<CorrectionFieldsProps, 'page' | 'override' | 'onOverride'>) {
  const [points, setPoints] = useState(override?.points ?? '')
  const [node, setNode] = useState(page.row.nodes[0]?.code ?? page.node)
  const change = (at: string, text: string) =>
    onOverride(/^-?\d{1,6}(\.\d{1,4})?$/u.test(text.trim()) ? { node: at, points: text.trim() } : null)
  return (
    <>
      {page.row.nodes.length > 1 && (
        <ChoiceField
          label="裁定哪一处"
          value={node}
          options={page.row.nodes.map(({ code, name }) => ({ value: code, text: name }))}
          onChange={(to) => {
            setNode(to)
            change(to, points)
          }}
        />
      )}
      <TextField
        label="裁定为多少分"
        hint="写数字，如 3.5。算出的分数仍然留在旁边；以后答案有变，裁定自动停用。"
        inputMode="decimal"
        value={points}
        onChange={(text) => {
          setPoints(text)
          change(node, text)
        }}
      />
    </>
  )
}
