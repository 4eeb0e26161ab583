import { LANE_WORDS } from '../../../../engine/explain/answerInWords.ts'
import { AnswerControl } from '../../../components/answer/AnswerControl.tsx'
import type { AnswerValue } from '../../../../model/Facts.ts'
import { isFailing, type OutboxEntry } from '../outbox/OutboxEntry.ts'
import { answerInFull } from '../answerInWords.ts'
import { isContradictory, offeredOf, type Question } from '../questionsOf.ts'
import { saidTo, type Said } from '../said.ts'
import { signOf } from '../table/AnswerChips.tsx'
import { shortMoment } from '../traceLine.ts'

interface AnswerPartProps {
  readonly questions: readonly Question[]
  readonly entries: readonly OutboxEntry[]
  readonly active: string | null
  readonly asOf: string
  readonly onChoose: (question: Question) => void
  readonly onAnswer: (question: Question, value: AnswerValue) => void
  readonly onConfirm: (question: Question) => void
  readonly onRecord: (question: Question) => void
  readonly onCantTell: (question: Question) => void
  readonly onNone: (question: Question) => void
  readonly onDecide: (question: Question) => void
  /** Null: who looks enters nothing for others. */
  readonly onBehalf: ((question: Question) => void) | null
  readonly onAgain: (entry: OutboxEntry) => void
  readonly onGiveUp: (entry: OutboxEntry) => void
}

/** Every question of the line with its control, what others said, and whether it is saved. 作答 */
export function AnswerPart({ questions, ...props }: AnswerPartProps) {
  return (
    <ul className="desk-questions">
      {questions.map((question, at) => (
        <QuestionItem key={question.key} question={question} sign={questions.length > 1 ? signOf(at) : ''} {...props} />
      ))}
    </ul>
  )
}

interface QuestionItemProps extends Omit<AnswerPartProps, 'questions'> {
  readonly question: Question
  readonly sign: string
}

function QuestionItem({ question, sign, entries, active, asOf, ...acts }: QuestionItemProps) {
  const { check, object, key, writable, mine } = question
  const said = saidTo(question, entries)
  const label = object === '' ? check.ask : `${check.ask}（${object}）`
  const isOpposed = isContradictory(question) && said.entry === null
  const offered = said.answer ? null : offeredOf(question)
  const isActive = key === active
  if (!isActive && !isOpposed && !said.entry?.fault)
    return (
      <li className="desk-question" data-question={key}>
        <button type="button" className="desk-closed" onClick={() => acts.onChoose(question)}>
          <span>
            {sign !== '' && <span className="desk-sign">{sign}</span>}
            {label}
          </span>
          <span className="desk-closed-answer">{said.answer ? answerInFull(check, said.answer) : offered ? '待确认' : '未评'}</span>
        </button>
      </li>
    )
  return (
    <li className="desk-question" data-active={isActive} data-question={key}>
      <p className="desk-ask">
        {sign !== '' && <span className="desk-sign">{sign}</span>}
        {label}
      </p>
      {isOpposed ? (
        <p className="fault">
          两人同时评过，答案不一：
          {mine.map((one) => `${one.saidBy}（${shortMoment(one.saidAt)}）答“${answerInFull(check, one)}”`).join('；')}。
          <button type="button" className="button" onClick={() => acts.onDecide(question)}>
            看过并裁定
          </button>
        </p>
      ) : writable ? (
        <AnswerControl
          check={check}
          value={said.answer?.state === 'answered' ? said.answer.value : null}
          label={label}
          asOf={asOf}
          size="dense"
          rowPrefix="考核"
          onChange={(value) => acts.onAnswer(question, value)}
        />
      ) : (
        <p>{said.answer ? answerInFull(check, said.answer) : <span className="quiet">{whoAnswers(question)}</span>}</p>
      )}
      {said.answer && said.answer.state !== 'answered' && <p className="desk-state">{answerInFull(check, said.answer)}</p>}
      <SaidLine said={said} />
      {said.entry?.fault && <NotTaken entry={said.entry} onAgain={acts.onAgain} onGiveUp={acts.onGiveUp} />}
      <OthersLine question={question} />
      {writable && !isOpposed && (
        <p className="desk-more">
          {offered && (
            <button type="button" className="link" onClick={() => acts.onConfirm(question)}>
              确认“{answerInFull(check, offered)}”
            </button>
          )}
          {check.kind === 'list' && (
            <button type="button" className="link" onClick={() => acts.onRecord(question)}>
              记一处
            </button>
          )}
          <button type="button" className="link" onClick={() => acts.onCantTell(question)}>
            无法判定
          </button>
          {question.mayDeclareNone && (
            <button type="button" className="link" onClick={() => acts.onNone(question)}>
              该单位无此事项
            </button>
          )}
          {acts.onBehalf && (
            <button type="button" className="link" onClick={() => acts.onBehalf?.(question)}>
              代录
            </button>
          )}
        </p>
      )}
    </li>
  )
}

const whoAnswers = ({ check }: Question): string => {
  if (check.kind === 'points' && check.imported) return `由${check.source ?? '其他单位'}评分，导入后显示`
  return '不由您评'
}

const SAVING = { waiting: '未保存，正在等待发送', sending: '保存中……', refused: '没有保存' } as const

/** Whether it is saved, and by whom it was said. */
function SaidLine({ said }: { readonly said: Said }) {
  if (said.saving) return <p className={`desk-save desk-save-${said.saving} small`}>{SAVING[said.saving]}</p>
  if (said.by === null || said.at === null) return null
  return (
    <p className="quiet small">
      {said.by}，{shortMoment(said.at)}
    </p>
  )
}

interface NotTakenProps {
  readonly entry: OutboxEntry
  readonly onAgain: (entry: OutboxEntry) => void
  readonly onGiveUp: (entry: OutboxEntry) => void
}

/** What the server would not take stays until somebody decides; over what it broke, it goes by itself a little later. */
function NotTaken({ entry, onAgain, onGiveUp }: NotTakenProps) {
  return (
    <div className="fault" role="alert">
      <p>{entry.fault?.message}</p>
      {entry.fault?.details.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {isFailing(entry) && <p>答案留在这台电脑上，没有丢；过一会儿自动再存。</p>}
      <p className="actions">
        <button type="button" className="button" onClick={() => onAgain(entry)}>
          再保存一次
        </button>
        <button type="button" className="button" onClick={() => onGiveUp(entry)}>
          放弃这个改动
        </button>
      </p>
    </div>
  )
}

/** What the unit, the system and others said to it. */
function OthersLine({ question: { check, self, probe, others } }: { readonly question: Question }) {
  const told = [
    ...self.map((one) => ({ who: '自评', one })),
    ...probe.map((one) => ({ who: '检测', one })),
    ...others.map((one) => ({ who: LANE_WORDS[one.lane], one })),
  ]
  if (told.length === 0) return null
  return (
    <ul className="desk-others small">
      {told.map(({ who, one }) => (
        <li key={one.id}>
          <span className="label">{who}</span>
          {answerInFull(check, one)}
          <span className="quiet">
            （{one.saidBy}，{shortMoment(one.saidAt)}）
          </span>
        </li>
      ))}
    </ul>
  )
}
