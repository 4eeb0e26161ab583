import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { describe, expect, it, onTestFinished } from 'vitest'
import { newStore, someone, type TestStore } from '../../test/store.ts'
import { allowOutgoing } from '../outgoing/targets.ts'
import { countDeliveries, findSecret, insertDeliveries, listDeliveries, type NewDelivery } from '../store/queries/messages.ts'
import { deliver } from './deliver.ts'
import { MAIL_SECRET, readMailSettings } from './mail/MailSettings.ts'
import { putMailSettings } from './mail/putMailSettings.ts'
import { addWebhook, removeWebhook } from './webhooks/putWebhook.ts'

const admin = someone('administrator')
const NEVER = new AbortController().signal
const AT = '2026-11-22T01:00:00.000Z'

interface Got {
  readonly mails: string[]
  readonly port: number
}

/** A mail server that takes mail of one account, and of some recipients nothing. */
async function mailServer(): Promise<Got> {
  const mails: string[] = []
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    authOptional: false,
    onAuth: ({ username, password }, _session, done) =>
      username === 'office' && password === '密码' ? done(null, { user: username }) : done(new Error('wrong account')),
    onRcptTo: ({ address }, _session, done) => {
      if (address.startsWith('nobody')) {
        done(Object.assign(new Error('no such mailbox'), { responseCode: 550 }))
        return
      }
      if (address.startsWith('busy')) {
        done(Object.assign(new Error('try later'), { responseCode: 451 }))
        return
      }
      done()
    },
    onData: (stream, _session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        mails.push(Buffer.concat(parts).toString('utf8'))
        done()
      })
    },
  })
  server.on('error', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  onTestFinished(() => new Promise<void>((resolve) => server.close(resolve)))
  return { mails, port: (server.server.address() as AddressInfo).port }
}

async function withMail(password = '密码'): Promise<{ store: TestStore; mails: string[] }> {
  const { mails, port } = await mailServer()
  const store = await newStore()
  await allowOutgoing(store, admin, { host: '127.0.0.1', port, use: 'service' as const, privateAllowed: true, purpose: '邮件' })
  const settings = { host: '127.0.0.1', port, security: 'none', user: 'office', from: 'zwgk@example.gov.cn' } as const
  await putMailSettings(store, admin, { settings, password })
  return { store, mails }
}

const delivery = (id: string, target: string, channel: 'mail' | 'webhook' = 'mail'): NewDelivery => ({
  ...{ id, channel, target, key: id, subject: '自查还剩 2 个工作日', body: '还差 3 项。' },
  ...{ state: 'waiting' as const, tries: 0, createdAt: AT, dueAt: AT },
})

describe('mail', () => {
  it('goes out once, in Chinese, to a server that asks for an account', async () => {
    const { store, mails } = await withMail()
    expect(await insertDeliveries(store.db, [delivery('d1', 'li@example.gov.cn')])).toBe(1)
    expect(await insertDeliveries(store.db, [delivery('d2', 'li@example.gov.cn'), { ...delivery('d3', 'x@a.cn'), key: 'd1' }])).toBe(1)
    expect(await deliver(store, NEVER)).toEqual({ sent: 2, failed: 0, waiting: 0 })
    expect(await deliver(store, NEVER)).toEqual({ sent: 0, failed: 0, waiting: 0 })
    expect(mails).toHaveLength(2)
    expect(mails[0]).toMatch(/^From: .*<zwgk@example\.gov\.cn>\r\nTo: li@example\.gov\.cn\r\nSubject: =\?UTF-8\?/mu)
    expect(mails[0]).toContain('Message-ID: <d1@example.gov.cn>')
  })

  it('that a server will not take is shown with the reason; what may pass is tried again later', async () => {
    const { store } = await withMail()
    await insertDeliveries(store.db, [delivery('d1', 'nobody@example.gov.cn'), delivery('d2', 'busy@example.gov.cn')])
    expect(await deliver(store, NEVER)).toEqual({ sent: 0, failed: 1, waiting: 1 })
    const [later, refused] = (await listDeliveries(store.db, null, 10, 0)).sort((a, b) => a.state.localeCompare(b.state)).reverse()
    expect(refused).toMatchObject({ id: 'd1', state: 'failed', tries: 1, fault: expect.stringMatching(/拒收.*no such mailbox/u) as string })
    expect(later).toMatchObject({ id: 'd2', state: 'waiting', tries: 1, fault: expect.stringContaining('稍后会再试') as string })
    expect(await deliver(store, NEVER)).toEqual({ sent: 0, failed: 0, waiting: 0 })
  })

  it('with a wrong password says so, and keeps the password for no other server', async () => {
    const { store } = await withMail('错的')
    await insertDeliveries(store.db, [delivery('d1', 'li@example.gov.cn')])
    await deliver(store, NEVER)
    expect((await listDeliveries(store.db, 'failed', 10, 0))[0]?.fault).toMatch(/不接受账号或密码/u)
    const elsewhere = { host: 'mail.elsewhere.cn', port: 587, security: 'starttls', user: 'office', from: 'a@b.cn' } as const
    await expect(putMailSettings(store, admin, { settings: elsewhere })).rejects.toMatchObject({ code: 'mail-password-again' })
  })

  it('is turned off again, and its password is forgotten', async () => {
    const { store } = await withMail()
    await putMailSettings(store, admin, { settings: null })
    expect(await readMailSettings(store.db)).toBeNull()
    expect(await findSecret(store.db, MAIL_SECRET)).toBeNull()
  })

  it('goes nowhere that no administrator allowed, and nowhere when nothing is set', async () => {
    const store = await newStore()
    await insertDeliveries(store.db, [delivery('d1', 'li@example.gov.cn')])
    await deliver(store, NEVER)
    expect((await listDeliveries(store.db, 'failed', 10, 0))[0]?.fault).toMatch(/没有设置邮件服务器/u)
    const settings = { host: '127.0.0.1', port: 25, security: 'none', user: '', from: 'a@b.cn' } as const
    await putMailSettings(store, admin, { settings })
    await insertDeliveries(store.db, [delivery('d2', 'li@example.gov.cn')])
    await deliver(store, NEVER)
    expect((await listDeliveries(store.db, 'failed', 10, 0)).find(({ id }) => id === 'd2')?.fault).toMatch(/没有允许连接 127\.0\.0\.1:25/u)
  })
})

describe('a webhook', () => {
  it('is posted to in the form of its kind, and what a robot refuses with 200 is a failure', async () => {
    const bodies: unknown[] = []
    const server = createServer((request, response) => {
      let text = ''
      request.on('data', (part: Buffer) => (text += part.toString('utf8')))
      request.on('end', () => {
        bodies.push([request.url, JSON.parse(text)])
        response.end(
          JSON.stringify(request.url === '/robot?key=good' ? { errcode: 0 } : { errcode: 310000, errmsg: 'keywords not in content' }),
        )
      })
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    onTestFinished(() => void server.close())
    const { port } = server.address() as AddressInfo
    const store = await newStore()
    await allowOutgoing(store, admin, { host: '127.0.0.1', port, use: 'service' as const, privateAllowed: true, purpose: '群机器人' })
    const add = (name: string, key: string) =>
      addWebhook(store, admin, { name, kind: 'dingtalk', address: `http://127.0.0.1:${String(port)}/robot?key=${key}`, unit: null })
    const [good, bad] = [await add('工作群', 'good'), await add('另一群', 'bad')]
    await expect(add('工作群', 'x')).rejects.toMatchObject({ code: 'webhook-name-taken' })
    await insertDeliveries(store.db, [delivery('d1', good, 'webhook'), delivery('d2', bad, 'webhook')])
    expect(await deliver(store, NEVER)).toEqual({ sent: 1, failed: 1, waiting: 0 })
    expect(bodies).toContainEqual(['/robot?key=good', { msgtype: 'text', text: { content: '自查还剩 2 个工作日\n还差 3 项。' } }])
    expect((await listDeliveries(store.db, 'failed', 10, 0))[0]?.fault).toBe('对方没有收下：keywords not in content（310000）')
    await removeWebhook(store, admin, { webhook: good })
    await insertDeliveries(store.db, [delivery('d3', good, 'webhook')])
    await deliver(store, NEVER)
    expect(await countDeliveries(store.db)).toEqual({ waiting: 0, sent: 1, failed: 2, cancelled: 0 })
    await expect(addWebhook(store, admin, { name: '坏', kind: 'plain', address: 'ftp://a', unit: null })).rejects.toMatchObject({
      code: 'webhook-address',
    })
  })
})
