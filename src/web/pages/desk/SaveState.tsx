import type { OutboxState } from './outbox/Outbox.ts'

/** Whether all that was answered is saved; always in sight. 保存状态 */
export function SaveState({ state: { entries, trouble } }: { readonly state: OutboxState }) {
  const waiting = entries.filter(({ state }) => state === 'waiting' || state === 'sending').length
  const refused = entries.filter(({ state }) => state === 'refused').length
  const words =
    trouble === 'unreachable'
      ? `未保存 ${waiting} 处：网络断开，重连后自动保存`
      : trouble === 'signed-out'
        ? `未保存 ${waiting} 处：登录已经结束，重新登录后自动保存`
        : refused > 0
          ? `${refused} 处没有保存，请看右边的说明`
          : waiting > 0
            ? '保存中……'
            : '已保存'
  const kind = trouble !== null || refused > 0 ? 'unsaved' : waiting > 0 ? 'saving' : 'saved'
  return (
    <span className={`desk-saving desk-saving-${kind}`} role="status">
      {words}
    </span>
  )
}
