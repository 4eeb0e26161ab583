import { useBlocker } from '@tanstack/react-router'
import type { SlipSheet } from '../../../../server/routes/slips.ts'
import { Dialog } from '../../../components/form/Dialog.tsx'
import { useTitle } from '../../../useTitle.ts'
import { Slip } from './Slip.tsx'
import '../../../styles/slips.css'

interface SlipSheetsProps {
  readonly slips: readonly SlipSheet[]
  /** They are on paper. */
  readonly onDone: () => void
}

/** Slips as they come out of the printer; their codes are nowhere else, so leaving asks first. 打印激活单 */
export function SlipSheets({ slips, onDone }: SlipSheetsProps) {
  useTitle('打印激活单')
  const leaving = useBlocker({ shouldBlockFn: () => true, enableBeforeUnload: true, withResolver: true })
  return (
    <div className="slip-page">
      <header className="slip-tools">
        <div>
          <h1>打印激活单</h1>
          <p>
            共 {slips.length} 张，用 A4 纸，一页四张，沿虚线裁开。<strong>激活码只在这里显示一次</strong>，打印好再离开。
          </p>
        </div>
        <p className="actions">
          <button type="button" className="button primary" onClick={() => window.print()}>
            打印
          </button>
          <button type="button" className="button" onClick={onDone}>
            都打印好了
          </button>
        </p>
      </header>
      <div className="slip-sheets">
        {slips.map((slip) => (
          <Slip key={slip.id} slip={slip} />
        ))}
      </div>
      {leaving.status === 'blocked' && (
        <Dialog title="激活码只显示这一次" onClose={leaving.reset}>
          <p>
            离开以后，这{slips.length === 1 ? '张单子' : ` ${slips.length} 张单子`}
            的激活码谁也看不到了。没有打印好的，要重新生成，这一批随即作废。
          </p>
          <p className="actions">
            <button type="button" className="button primary" onClick={leaving.reset}>
              留在这里
            </button>
            <button type="button" className="button" onClick={leaving.proceed}>
              已经打印好，离开
            </button>
          </p>
        </Dialog>
      )}
    </div>
  )
}
