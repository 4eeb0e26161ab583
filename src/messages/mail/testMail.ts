import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import { perform } from '../../store/perform.ts'
import { findSecret } from '../../store/queries/messages.ts'
import { outgoingTargetsFor } from '../../store/queries/outgoing.ts'
import type { Store } from '../../store/Store.ts'
import { mailFault } from './mailFault.ts'
import { MAIL_SECRET, readMailSettings } from './MailSettings.ts'
import { sendMail } from './sendMail.ts'

/** Sends one mail now, so that an administrator sees whether it works. 试发邮件 */
export async function testMail(store: Store, actor: Actor, { to }: { readonly to: string }): Promise<void> {
  const { db } = store
  const settings = await readMailSettings(db)
  if (!settings) throw new Refusal('conflict', 'mail-not-set', '还没有设置邮件服务器。请先填写并保存，再试发。')
  const password = await findSecret(db, MAIL_SECRET)
  const targets = await outgoingTargetsFor(db, 'service')
  const mail = { to, subject: '明镜：试验邮件', text: '收到这封邮件，说明明镜的邮件设置可以用。', id: store.newId() }
  try {
    await sendMail({ settings, password, targets }, mail)
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('unavailable', 'mail-failed', `没有发出：${mailFault(error).words}`)
  }
  await perform(store, actor, ({ record }) => {
    record({ act: 'mail.test', on: { kind: 'setting', id: 'mail' } })
    return Promise.resolve()
  })
}
