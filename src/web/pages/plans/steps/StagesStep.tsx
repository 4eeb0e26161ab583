import { LATE_POLICIES, latePolicyInWords, STAGE_KINDS, stageKindInWords, type StageKind } from '../../../../model/RoundStage.ts'
import type { PlannedStage } from '../../../../model/RoundPlan.ts'
import { ChoiceField, TextField } from '../../../components/form/Field.tsx'
import type { PlanSheet } from '../../../api.ts'
import { inputFromInstant, instantFromInput } from '../beijingInput.ts'
import type { PlanDraft } from '../usePlan.ts'

const NEW_STAGE: PlannedStage = { name: '', kind: 'other', opensAt: null, closesAt: null, text: '', late: 'refused' }

/** The windows of the round. */
export function StagesStep({ draft: { sheet, plan, edit } }: { readonly draft: PlanDraft }) {
  const change = (at: number, to: Partial<PlannedStage>) =>
    edit((now) => ({ ...now, stages: now.stages.map((one, place) => (place === at ? { ...one, ...to } : one)) }))
  return (
    <div className="column">
      <p>到了开始时间自动开放，到了截止时间自动关上；没有起止时间的不限制。建立以后也可以改期、给单个单位延期。</p>
      <ol className="stage-list">
        {plan.stages.map((stage, at) => (
          <li key={at} className="panel">
            <div className="stage-fields">
              <TextField label={`第 ${at + 1} 个阶段`} value={stage.name} onChange={(name) => change(at, { name })} maxLength={100} />
              <ChoiceField
                label="办什么"
                value={stage.kind}
                options={STAGE_KINDS.map((kind: StageKind) => ({ value: kind, text: stageKindInWords(kind) }))}
                onChange={(kind) => change(at, { kind })}
              />
              <ChoiceField
                label="逾期的"
                value={stage.late}
                options={LATE_POLICIES.map((late) => ({ value: late, text: latePolicyInWords(late) }))}
                onChange={(late) => change(at, { late })}
              />
              <TextField
                label="开始"
                type="datetime-local"
                value={inputFromInstant(stage.opensAt)}
                onChange={(text) => change(at, { opensAt: instantFromInput(text) })}
              />
              <TextField
                label="截止"
                type="datetime-local"
                value={inputFromInstant(stage.closesAt)}
                onChange={(text) => change(at, { closesAt: instantFromInput(text) })}
              />
            </div>
            <StageNotes proposed={sheet.stages[at]} stage={stage} />
            {stage.text !== '' && <p className="quiet small">通知：{stage.text}</p>}
            <p>
              <button
                type="button"
                className="link"
                aria-label={`去掉第 ${at + 1} 个阶段`}
                onClick={() => edit((now) => ({ ...now, stages: now.stages.filter((_, place) => place !== at) }))}
              >
                去掉这个阶段
              </button>
            </p>
          </li>
        ))}
      </ol>
      <p className="actions">
        <button type="button" className="button" onClick={() => edit((now) => ({ ...now, stages: [...now.stages, NEW_STAGE] }))}>
          加一个阶段
        </button>
        {sheet.stages.length > 0 && (
          <button
            type="button"
            className="button"
            onClick={() => edit((now) => ({ ...now, stages: sheet.stages.map(({ notes: _notes, ...stage }) => stage) }))}
          >
            按通知重新排
          </button>
        )}
      </p>
    </div>
  )
}

interface StageNotesProps {
  readonly proposed: PlanSheet['stages'][number] | undefined
  readonly stage: PlannedStage
}

/** What is to be looked at, while the window is as it was proposed. */
function StageNotes({ proposed, stage }: StageNotesProps) {
  if (!proposed || proposed.name !== stage.name || proposed.opensAt !== stage.opensAt || proposed.closesAt !== stage.closesAt) return null
  return proposed.notes.map(({ message }) => (
    <p key={message} className="warn-note small">
      {message}
    </p>
  ))
}
