/** The written rule for when a score may change, and what follows from the choices of this feedback. 什么情况下改分 */
export function RuleFold({ rule, again, isOpen = false }: { readonly rule: string; readonly again: boolean; readonly isOpen?: boolean }) {
  return (
    <details className="panel fold-panel objection-rule" open={isOpen}>
      <summary>什么情况下改分</summary>
      <p className="lines">{rule}</p>
      <p className="lines">
        {again ? '复核过的指标，有新的事实可以再提一次。' : '每一项在一次反馈里只复核一次，请把理由和材料一次说全。'}
        期限以截止时间为准；确有原因不能按期提出的，请组织考核的单位给本单位延期。
      </p>
    </details>
  )
}
