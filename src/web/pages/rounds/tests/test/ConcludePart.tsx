import { useState } from 'react'
import { saidInWords } from '../../../../../model/saidInWords.ts'
import type { AnswerValue } from '../../../../../model/Facts.ts'
import type { TestPage } from '../../../../../server/fieldTestApi.ts'
import { send } from '../../../../ask.ts'
import { AnswerControl } from '../../../../components/answer/AnswerControl.tsx'
import { ActForm } from '../../../../components/form/ActForm.tsx'
import { AreaField } from '../../../../components/form/Field.tsx'
import { ReasonDialog } from '../../../../components/form/ReasonDialog.tsx'
import { formatInstant } from '../../../../instants.ts'
import { changedByTest, testPath, type TestPlace } from '../testQueries.ts'
import { useKept } from '../useKept.ts'
import { BigChoice } from './BigChoice.tsx'
import { openFields } from './openFields.ts'

interface ConcludePartProps {
  readonly place: TestPlace
  readonly page: TestPage
  readonly asOf: string
  /** Who concludes. */
  readonly person: string
}

/** What the test comes to: proposed, changed where need be, and put in as the answer; or what is missing for it. 结论 */
export function ConcludePart({ place, page, asOf, person }: ConcludePartProps) {
  const { concluded, missing, may, line } = page
  if (concluded) return <Concluded place={place} page={page} />
  if (missing !== null)
    return (
      <section className="test-conclude" aria-label="结论">
        <h2>结论</h2>
        <p className="notice-box">{line.stands === 'ready' && line.tries === 0 ? missing : `现在还不能写结论。${missing}`}</p>
      </section>
    )
  if (!may.record)
    return (
      <section className="test-conclude" aria-label="结论">
        <h2>结论</h2>
        <p className="notice-box">已经可以写结论，等测试人员写。</p>
      </section>
    )
  // What was noted meanwhile comes to something else: it is proposed anew.
  return <ConcludeForm key={page.events.length} place={place} page={page} asOf={asOf} person={person} />
}

function Concluded({ place, page: { concluded, standing, check, may } }: Pick<ConcludePartProps, 'place' | 'page'>) {
  const [isReopening, setReopening] = useState(false)
  const [answer] = standing
  if (!concluded) return null
  return (
    <section className="test-conclude" aria-label="结论">
      <h2>结论</h2>
      {answer && (
        <p className="test-answer">
          {check.ask}：
          <strong>
            {saidInWords(check, { state: answer.state === 'cantTell' ? 'cantTell' : 'answered', value: answer.value, why: null })}
          </strong>
        </p>
      )}
      <p className="lines">{concluded.why}</p>
      <p className="quiet small">
        {formatInstant(concluded.at)}
        {concluded.by !== null && ` ${concluded.by} 写`}。已作为第三方测试的答案记入评分。
      </p>
      {may.record && (
        <p className="actions">
          <button type="button" className="button" onClick={() => setReopening(true)}>
            重新打开
          </button>
        </p>
      )}
      {isReopening && (
        <ReasonDialog
          title="重新打开这项实测"
          submit="重新打开"
          act={(why) => send('POST', `${testPath(place)}/reopen`, { why })}
          changes={changedByTest(place)}
          onClose={() => setReopening(false)}
        >
          <p>可以接着记、改结论。原来的答案在写出新结论以前仍然算数。</p>
        </ReasonDialog>
      )}
    </section>
  )
}

interface TypedConclusion {
  readonly state: 'answered' | 'cantTell'
  readonly value: AnswerValue | null
  readonly why: string
}

function isConclusion(kept: unknown): kept is TypedConclusion {
  if (typeof kept !== 'object' || kept === null) return false
  const { state, value, why } = kept as Partial<Record<keyof TypedConclusion, unknown>>
  return (
    (state === 'answered' || state === 'cantTell') &&
    typeof why === 'string' &&
    (value === null || ['string', 'object'].includes(typeof value))
  )
}

function ConcludeForm({ place, page, asOf, person }: ConcludePartProps) {
  const { check, proposed, standing, events } = page
  const name = `mingjing.test-conclusion ${JSON.stringify([person, place.round, place.unit, place.test, events.length])}`
  const kept = useKept<TypedConclusion>(name, proposed, isConclusion)
  const { state, value, why } = kept.value
  const [seen, ...others] = standing
  const open = state === 'answered' ? openFields(check, value) : []
  const missing = state === 'answered' && value === null ? '请先回答。' : why.trim().length < 2 ? '请写说明。' : null
  return (
    <section className="test-conclude" aria-label="结论">
      <h2>结论</h2>
      <p>按记录拟好了，请核对；不对的改过来。</p>
      {seen && (
        <p className="notice-box">
          这一项已经有实测的结论：
          {saidInWords(check, { state: seen.state === 'cantTell' ? 'cantTell' : 'answered', value: seen.value, why: null })}
          。您的结论会替换它。
        </p>
      )}
      <ActForm
        act={() =>
          send('POST', `${testPath(place)}/conclude`, {
            ...{ state, why: why.trim(), after: seen?.id ?? null, saw: others.map(({ id }) => id) },
            ...(state === 'answered' && value !== null ? { value } : {}),
          })
        }
        onDone={kept.forget}
        changes={changedByTest(place)}
        submit="写结论"
        disabled={missing !== null}
      >
        <p className="label">{check.ask}</p>
        {check.method !== undefined && <p className="quiet small">{check.method}</p>}
        <BigChoice
          legend="能不能回答"
          value={state}
          options={[
            ['answered', '能回答'],
            ['cantTell', '无法判定'],
          ]}
          onChoose={(next) => kept.put({ state: next })}
        />
        {state === 'answered' && (
          <AnswerControl
            check={check}
            value={value}
            label={check.ask}
            asOf={asOf}
            size="touch"
            drafting
            rowPrefix="实测"
            onChange={(next) => kept.put({ value: next === '' ? null : next })}
          />
        )}
        {open.length > 0 && (
          <p className="notice-box">还没有填：{open.join('、')}。请填好再写结论；确实不知道的可以空着，这一项就还没有评完。</p>
        )}
        <AreaField
          label="说明"
          hint="反馈以后单位看得到：写经过，不写测试人员的姓名。"
          rows={4}
          value={why}
          required
          onChange={(next) => kept.put({ why: next })}
        />
        {missing !== null && <p className="quiet small">{missing}</p>}
      </ActForm>
    </section>
  )
}
