/** What is done with a unit's self-check: filled, handed to its reviewer, sent back or confirmed, and taken back before the deadline. 自查办理步骤 */
export const SELF_CHECK_STEPS = ['submit', 'return', 'confirm', 'withdraw'] as const

export type SelfCheckStep = (typeof SELF_CHECK_STEPS)[number]

/** Where it stands after its last step. 自查状态 */
export type SelfCheckState = 'filling' | 'submitted' | 'returned' | 'confirmed'

const AFTER: Readonly<Record<SelfCheckStep, SelfCheckState>> = {
  submit: 'submitted',
  return: 'returned',
  confirm: 'confirmed',
  withdraw: 'filling',
}

export const selfCheckState = (last: SelfCheckStep | null): SelfCheckState => (last === null ? 'filling' : AFTER[last])

const WORDS: Readonly<Record<SelfCheckState, string>> = {
  filling: '填报中',
  submitted: '待本单位审核',
  returned: '审核退回',
  confirmed: '已报送',
}

export const selfCheckInWords = (state: SelfCheckState): string => WORDS[state]
