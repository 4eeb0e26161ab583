import { TERMINAL } from '../../model/Actor.ts'
import type { Instant } from '../../model/Instant.ts'
import { instantAfter, MINUTE_MS } from '../../model/instantAfter.ts'
import { Refusal } from '../../model/Refusal.ts'
import { perform } from '../../store/perform.ts'
import { namesAdministrator } from '../../store/queries/duties.ts'
import { insertSlips, lockSetup, revokeSetupSlips } from '../../store/queries/slips.ts'
import type { Store } from '../../store/Store.ts'
import { newCode } from '../secrets/code.ts'
import { hashOfSecret } from '../secrets/newSecret.ts'

/** Who reads the terminal walks to a browser; a code that lies about for days is found. */
const VALID_MS = 30 * MINUTE_MS

/** What stands in the one-time address; told once, kept as a hash. */
export interface SetupSlip {
  readonly code: string
  readonly expiresAt: Instant
}

/** Whether an installation still waits for its first administrator. 尚未设置 */
export const needsSetup = async ({ db, now }: Store): Promise<boolean> => !(await namesAdministrator(db, now()))

/**
 * A code with which the first administrator sets up the installation; one that was issued before counts no more. 初始设置码
 *
 * Only the machine's own terminal asks for it: no route leads here.
 */
export async function createSetupSlip(store: Store): Promise<SetupSlip> {
  return perform(store, TERMINAL, async ({ tx, at, record }) => {
    await lockSetup(tx)
    if (await namesAdministrator(tx, at)) {
      throw new Refusal(
        'conflict',
        'already-set-up',
        '本系统已经有系统管理员，不再需要初始设置。请用管理员账号登录；忘记密码，或者刚从没有加密的备份恢复、还没有密码，请在本机运行 npx mingjing reset-address 登录名。',
      )
    }
    await revokeSetupSlips(tx, at)
    const code = newCode()
    const slip = { id: store.newId(), codeHash: hashOfSecret(code), createdAt: at, expiresAt: instantAfter(at, VALID_MS) }
    await insertSlips(tx, [{ ...slip, kind: 'setup', person: null, createdBy: TERMINAL.id }])
    record({ act: 'setup.offer', on: { kind: 'slip', id: slip.id } })
    return { code, expiresAt: slip.expiresAt }
  })
}
