import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import { perform } from '../../store/perform.ts'
import { putSecret, removeSecret } from '../../store/queries/messages.ts'
import { putSetting } from '../../store/queries/settings.ts'
import type { Store } from '../../store/Store.ts'
import { MAIL_KEY, MAIL_SECRET, readMailSettings, type MailSettings } from './MailSettings.ts'

/** New settings; a password that is not given stays what it was, as long as it goes to the same server. */
export interface NewMailSettings {
  readonly settings: MailSettings | null
  readonly password?: string | undefined
}

/** Sets how mail is sent, or that none is. 设置邮件 */
export function putMailSettings(store: Store, actor: Actor, { settings, password }: NewMailSettings): Promise<void> {
  return perform(store, actor, async ({ tx, at, record }) => {
    const before = await readMailSettings(tx)
    const isOther = before !== null && settings !== null && (before.host !== settings.host || before.user !== settings.user)
    if (isOther && settings.user !== '' && password === undefined) {
      throw new Refusal('invalid', 'mail-password-again', '换了邮件服务器或账号，请重新输入密码：原来的密码不会发给别的服务器。')
    }
    if (settings === null || settings.user === '') await removeSecret(tx, MAIL_SECRET)
    else if (password !== undefined && password !== '') await putSecret(tx, MAIL_SECRET, password, at, actor.id)
    await putSetting(tx, MAIL_KEY, { by: settings }, at, actor.id)
    record({ act: 'setting.change', on: { kind: 'setting', id: MAIL_KEY }, refs: { host: settings?.host ?? '' } })
  })
}
