import { FaultBox } from '../../../../components/form/FaultBox.tsx'
import type { Noting } from './useNoting.ts'

interface SaveNoteProps {
  readonly noting: Noting
  readonly submit: string
  /** What is still missing; null: nothing. */
  readonly missing: string | null
}

/** Saves what was noted, and says where it is while the server does not have it. 保存记录 */
export function SaveNote({ noting: { state, fault, again }, submit, missing }: SaveNoteProps) {
  return (
    <div className="test-save">
      {(state === 'unreachable' || state === 'failing' || state === 'signed-out') && (
        <div className="fault" role="alert">
          <p>
            {state === 'unreachable'
              ? '连不上服务器。您记的这一次留在这台设备上，没有丢；连上以后自动保存，时间按您点保存的那一刻。'
              : state === 'signed-out'
                ? '登录已经过期。您记的这一次留在这台设备上，没有丢；重新登录，再打开这一页，会接着保存。'
                : `网络是通的，但程序这会儿存不下。您记的这一次留在这台设备上，没有丢，过一会儿自动再试。${fault?.message ?? ''}`}
          </p>
          <p>
            <button type="button" className="button" onClick={again}>
              现在再试
            </button>
          </p>
        </div>
      )}
      {state === 'refused' && <FaultBox fault={fault} />}
      {missing !== null && <p className="quiet small">{missing}</p>}
      <button type="submit" className="button primary big" disabled={missing !== null || (state !== 'typing' && state !== 'refused')}>
        {state === 'sending' ? '正在保存……' : submit}
      </button>
    </div>
  )
}
