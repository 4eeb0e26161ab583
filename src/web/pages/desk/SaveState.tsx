import type { OutboxState } from './outbox/Outbox.ts'
import { isFailing } from './outbox/OutboxEntry.ts'

/** Whether all that was answered is saved; always in sight. 保存状态 */
export function SaveState({ state }: { readonly state: OutboxState }) {
  const [kind, words] = savingInWords(state)
  return (
    <span className={`desk-saving desk-saving-${kind}`} role="status">
      {words}
    </span>
  )
}

function savingInWords({ entries, trouble }: OutboxState): readonly ['saved' | 'saving' | 'unsaved', string] {
  const waiting = entries.filter(({ state }) => state === 'waiting' || state === 'sending').length
  const refused = entries.filter(({ state }) => state === 'refused').length
  const failing = entries.filter(isFailing).length
  if (trouble === 'unreachable') return ['unsaved', `未保存 ${waiting} 处：网络断开，重连后自动保存`]
  if (trouble === 'signed-out') return ['unsaved', `未保存 ${waiting} 处：登录已经结束，重新登录后自动保存`]
  if (refused > 0) return ['unsaved', `${refused} 处没有保存，请看右边的说明`]
  if (failing > 0) return ['unsaved', `未保存 ${failing} 处：程序这会儿存不下，答案留在本机，稍后自动再试`]
  return waiting > 0 ? ['saving', '保存中……'] : ['saved', '已保存']
}
