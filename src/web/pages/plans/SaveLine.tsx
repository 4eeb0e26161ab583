import { FaultBox } from '../../components/form/FaultBox.tsx'
import { formatInstant } from '../../instants.ts'
import type { PlanDraft } from './usePlan.ts'

/** Whether what was typed is safe. 保存情况 */
export function SaveLine({ draft: { sheet, state, unsigned, keepMine, takeTheirs } }: { readonly draft: PlanDraft }) {
  return (
    <div className="save-line">
      <p className="quiet small" role="status">
        {state.kind === 'saving' && '正在保存……'}
        {state.kind === 'saved' && (
          <>
            已保存 <span className="date">{formatInstant(sheet.changedAt).slice(11)}</span>
            <span className="save-by">（{sheet.changedBy}）</span>
          </>
        )}
        {state.kind === 'offline' && '连不上，改动留在本机，连上以后自动保存'}
        {state.kind === 'failing' && `还没有存上，改动留在本机，过一会儿自动再试。${state.message}`}
        {state.kind === 'conflict' && '没有保存'}
        {state.kind === 'refused' && '没有保存'}
      </p>
      {unsigned && (
        <p className="warn-note small" role="note">
          刚才的改动影响适用范围，原来的签字已失效，请重新签字。
        </p>
      )}
      {state.kind === 'conflict' && (
        <div className="fault" role="alert">
          <p>{state.message}</p>
          <p className="actions">
            <button type="button" className="button" onClick={takeTheirs}>
              看最新的，放弃我的改动
            </button>
            <button type="button" className="button" onClick={keepMine}>
              用我的覆盖
            </button>
          </p>
        </div>
      )}
      {state.kind === 'refused' && <FaultBox fault={state.fault} />}
    </div>
  )
}
