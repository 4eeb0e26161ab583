import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { selfCheckInWords } from '../../../model/SelfCheckStep.ts'
import type { Missing, SelfCheckSheet } from '../../api.ts'
import { send } from '../../ask.ts'
import { ActForm } from '../../components/form/ActForm.tsx'
import { Dialog } from '../../components/form/Dialog.tsx'
import { AreaField } from '../../components/form/Field.tsx'
import { ReasonDialog } from '../../components/form/ReasonDialog.tsx'
import { formatInstant } from '../../instants.ts'
import { selfPath, unitKey, type SelfPlace } from './selfQueries.ts'
import { cellAnchor } from './selfSearch.ts'

interface SelfActsProps {
  readonly place: SelfPlace
  readonly sheet: SelfCheckSheet
  /** Something typed is not yet on the server. */
  readonly isUnsaved: boolean
}

type Act = 'submit' | 'confirm' | 'return' | 'withdraw'

/** What can be done with the whole self-check now, by who looks. 自查办理 */
export function SelfActs({ place, sheet, isUnsaved }: SelfActsProps) {
  const [act, setAct] = useState<Act | null>(null)
  const { state, may, window } = sheet
  const isShut = window?.state === 'closed' || window?.state === 'not-yet'
  const isOpen = state === 'filling' || state === 'returned'
  const close = () => setAct(null)
  return (
    <div className="self-acts">
      <LastStep sheet={sheet} />
      {!isShut && (
        <p className="actions">
          {isOpen && may.submit && !may.review && (
            <button type="button" className="button primary" disabled={isUnsaved} onClick={() => setAct('submit')}>
              提交给审核人
            </button>
          )}
          {isOpen && may.submit && may.review && (
            <button type="button" className="button primary" disabled={isUnsaved} onClick={() => setAct('confirm')}>
              确认报送
            </button>
          )}
          {state === 'submitted' && may.review && (
            <>
              <button type="button" className="button primary" disabled={isUnsaved} onClick={() => setAct('confirm')}>
                确认报送
              </button>
              <button type="button" className="button" onClick={() => setAct('return')}>
                退回
              </button>
            </>
          )}
          {((state === 'submitted' && may.submit) || (state === 'confirmed' && may.review)) && window?.state !== 'late' && (
            <button type="button" className="button" onClick={() => setAct('withdraw')}>
              撤回修改
            </button>
          )}
        </p>
      )}
      {(act === 'submit' || act === 'confirm') && <HandOn place={place} sheet={sheet} act={act} onClose={close} />}
      {act === 'return' && (
        <ReasonDialog
          title="退回给填报人"
          submit="退回"
          act={(why) => send('POST', `${selfPath(place)}/return`, { why })}
          changes={[unitKey(place)]}
          onClose={close}
        >
          <p>填报人会看到您写的理由，修改后再提交给您。已经填的内容都保留。</p>
        </ReasonDialog>
      )}
      {act === 'withdraw' && (
        <ReasonDialog
          title="撤回修改"
          submit="撤回"
          act={(why) => send('POST', `${selfPath(place)}/withdraw`, { why })}
          changes={[unitKey(place)]}
          onClose={close}
        >
          <p>
            {state === 'confirmed'
              ? '撤回后可以继续修改。再次报送之前，考核方看到的还是这次报送的内容；请在截止前再次报送。'
              : '撤回后可以继续填，填好再提交给审核人。'}
          </p>
        </ReasonDialog>
      )}
    </div>
  )
}

/** Where it stands, since when, and what was said with it. */
function LastStep({ sheet: { state, steps } }: { readonly sheet: SelfCheckSheet }) {
  const last = steps.at(-1)
  if (!last || last.step === 'withdraw') return null
  const submitted = state === 'confirmed' ? steps.findLast(({ step }) => step === 'submit') : undefined
  return (
    <p className={`self-last self-last-${state}`} role="status">
      <strong>{selfCheckInWords(state)}</strong>
      <span>
        {formatInstant(last.at)} {last.by}
        {submitted && submitted.by !== last.by && <span className="quiet">（{submitted.by}提交）</span>}
      </span>
      {last.why !== '' && <span>{state === 'returned' ? `退回理由：${last.why}` : `说明：${last.why}`}</span>}
    </p>
  )
}

interface HandOnProps {
  readonly place: SelfPlace
  readonly sheet: SelfCheckSheet
  readonly act: 'submit' | 'confirm'
  readonly onClose: () => void
}

const KINDS: Readonly<Record<Missing['kind'], string>> = {
  unanswered: '没有填',
  unfit: '填得不合要求',
  evidence: '缺材料',
  report: '自查报告',
}

/** Shows what is missing before it is handed on; what does not fit stands in the way, a gap needs a word why. */
function HandOn({ place, sheet, act, onClose }: HandOnProps) {
  const [why, setWhy] = useState('')
  const { missing } = sheet.progress
  const unfit = missing.filter(({ kind }) => kind === 'unfit').length
  const isExplained = sheet.state === 'submitted' && sheet.steps.at(-1)?.why !== ''
  const needsWhy = missing.length > 0 && !isExplained
  const title = act === 'submit' ? '提交给审核人' : '确认报送'
  return (
    <Dialog title={title} onClose={onClose}>
      <ActForm
        act={() => send('POST', `${selfPath(place)}/${act}`, { why: why.trim() })}
        onDone={onClose}
        changes={[unitKey(place)]}
        submit={title}
        onCancel={onClose}
        disabled={unfit > 0 || (needsWhy && why.trim() === '')}
      >
        <p>
          {act === 'submit'
            ? '提交后由本单位审核人核对、确认报送；审核期间您不能再改，可以撤回。'
            : '确认后，填的内容成为本单位的自查答案，考核方就能看到。截止前可以撤回修改。'}
        </p>
        {missing.length === 0 ? (
          <p>
            {sheet.progress.asked} 项都填了，没有缺项。预计得分 {sheet.progress.total.text}。
          </p>
        ) : (
          <div className="self-missing">
            <p>
              <strong>还缺 {missing.length} 项</strong>（
              {(Object.keys(KINDS) as Missing['kind'][])
                .map((kind) => [kind, missing.filter((one) => one.kind === kind).length] as const)
                .filter(([, count]) => count > 0)
                .map(([kind, count]) => `${KINDS[kind]} ${count}`)
                .join('，')}
              ）
            </p>
            <p className="quiet small">点哪一项，就到哪一项去补。</p>
            <ul>
              {missing.map((one) => (
                <li key={`${one.kind}${one.check}${one.object}${one.text}`}>
                  <Way place={place} missing={one} onGo={onClose} />
                </li>
              ))}
            </ul>
          </div>
        )}
        {unfit > 0 && (
          <p className="fault">
            填得不合要求的 {unfit} 处要先改好，才能{act === 'submit' ? '提交' : '报送'}。
          </p>
        )}
        {unfit === 0 && needsWhy && (
          <AreaField label="为什么还缺" hint="审核人会看到，也记入操作日志。" value={why} onChange={setWhy} required />
        )}
      </ActForm>
    </Dialog>
  )
}

/** To where it is mended. */
function Way({ place, missing, onGo }: { readonly place: SelfPlace; readonly missing: Missing; readonly onGo: () => void }) {
  if (missing.kind === 'report')
    return (
      <Link to="/rounds/$round/self/$unit/report" params={place}>
        {missing.text}
      </Link>
    )
  return (
    <Link
      to="/rounds/$round/self/$unit"
      params={place}
      search={{ node: missing.row, show: 'all' }}
      hash={cellAnchor(missing)}
      onClick={onGo}
    >
      {missing.text}
    </Link>
  )
}
