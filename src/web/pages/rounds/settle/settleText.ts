import type { SettlingSheet } from '../../../../server/settlingApi.ts'

/** What to paste into a chat group: what is left, and with whom. 催办文字 */
export function settleText(title: string, { kinds, total }: Pick<SettlingSheet, 'kinds' | 'total'>): string {
  const lines = kinds.map(
    ({ title: kind, count, clears }) =>
      `${kind} ${String(count)} 处：${clears.map(({ name, count: of }) => `${name} ${String(of)} 处`).join('、')}。`,
  )
  return [`【${title}】定稿前还有 ${String(total)} 处要处理：`, ...lines, '请登录明镜抓紧办理，有困难的请与政务公开办联系。'].join('\n')
}
