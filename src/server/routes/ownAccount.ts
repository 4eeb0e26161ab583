import { Refusal } from '../../model/Refusal.ts'
import type { SignedIn } from '../routing/Visitor.ts'

/** The invented person of a demonstration has no password, sessions or keys. 本人账号 */
export function refuseInvented(visitor: SignedIn): void {
  if (visitor.by === 'demonstration')
    throw new Refusal('conflict', 'demonstration-has-no-accounts', '演示里不登录，没有密码、会话和访问令牌。正式安装后可以使用。')
}
