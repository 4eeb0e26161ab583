import { Dialog } from '../../../components/form/Dialog.tsx'
import { DESK_KEYS } from '../deskKeys.ts'

/** 全部按键 */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="按键" onClose={onClose}>
      <table className="desk-keys">
        <tbody>
          {DESK_KEYS.map(([keys, does]) => (
            <tr key={keys}>
              <th scope="row">
                <kbd>{keys}</kbd>
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet small">正在输入文字时，按键都归输入框；Enter 保存并到下一个，Esc 回到表格。中文输入法开着也能用。</p>
      <p className="actions">
        <button type="button" className="button primary" onClick={onClose}>
          知道了
        </button>
      </p>
    </Dialog>
  )
}
