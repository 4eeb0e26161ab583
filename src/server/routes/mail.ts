import { z } from 'zod'
import { MAIL_SECRET, MailSettings, readMailSettings } from '../../messages/mail/MailSettings.ts'
import { putMailSettings } from '../../messages/mail/putMailSettings.ts'
import { retryDelivery } from '../../messages/retryDelivery.ts'
import { testMail } from '../../messages/mail/testMail.ts'
import { addWebhook, removeWebhook } from '../../messages/webhooks/putWebhook.ts'
import { readWebhooks, WEBHOOK_KINDS } from '../../messages/webhooks/Webhooks.ts'
import { testWebhook } from '../../messages/webhooks/testWebhook.ts'
import { countDeliveries, findSecret, listDeliveries } from '../../store/queries/messages.ts'
import { NOTHING } from '../routing/Answer.ts'
import { id, instant, line, page } from '../routing/fields.ts'
import { route, type ServedRoute } from '../routing/route.ts'

const STATES = ['waiting', 'sent', 'failed', 'cancelled'] as const

const delivery = z.object({
  id: id('编号'),
  channel: z.enum(['mail', 'webhook']).meta({ title: '邮件或网络通知' }),
  target: z.string().meta({ title: '发给谁' }),
  subject: z.string().meta({ title: '标题' }),
  state: z.enum(STATES).meta({ title: '状态' }),
  tries: z.number().int().meta({ title: '发了几次' }),
  fault: z.string().nullable().meta({ title: '没有发出的原因' }),
  createdAt: instant('排队时间'),
  dueAt: instant('下次发送时间'),
  sentAt: instant('发出时间').nullable(),
})

const count = (title: string) => z.number().int().meta({ title })
const deliveries = z.object({
  deliveries: z.array(delivery).meta({ title: '发送记录' }),
  counts: z
    .object({ waiting: count('待发'), sent: count('已发'), failed: count('没有发出'), cancelled: count('取消') })
    .meta({ title: '各状态的条数' }),
})
export type DeliveryList = z.output<typeof deliveries>

const mail = z.object({
  settings: MailSettings.nullable().meta({ title: '邮件设置；空值表示不发邮件' }),
  hasPassword: z.boolean().meta({ title: '存有密码' }),
})
export type MailAnswer = z.output<typeof mail>

const kind = z.enum(WEBHOOK_KINDS).meta({ title: '种类：钉钉、企业微信、飞书或其他系统' })
const webhook = z.object({
  id: id('编号'),
  name: z.string().meta({ title: '名称' }),
  kind,
  host: z.string().meta({ title: '主机' }),
  unit: z.string().nullable().meta({ title: '只通知这个单位组织的批次；空值表示全部' }),
})
const webhooks = z.object({ webhooks: z.array(webhook).meta({ title: '网络通知' }) })
export type WebhookList = z.output<typeof webhooks>

/** 邮件和网络通知: how messages leave the house, and which did not. */
export const mailRoutes: readonly ServedRoute[] = [
  route(
    'GET /api/deliveries',
    {
      summary: '邮件和网络通知的发送记录',
      query: z.object({ ...page, state: z.enum(STATES).exactOptional().meta({ title: '状态' }) }),
      answer: deliveries,
    },
    async ({ world: { store }, input: { query } }) => {
      const rows = await listDeliveries(store.db, query.state ?? null, query.limit, query.offset)
      const names = new Map((await readWebhooks(store.db)).map((one) => [one.id, one.name]))
      return {
        counts: await countDeliveries(store.db),
        deliveries: rows.map(({ person: _person, key: _key, body: _body, target, ...row }) => ({
          ...row,
          target: row.channel === 'mail' ? target : (names.get(target) ?? '已删去的网络通知'),
        })),
      }
    },
  ),

  route('POST /api/deliveries/:delivery/retry', { summary: '再发一次没有发出的', answer: NOTHING }, ({ world, actor, input: { params } }) =>
    retryDelivery(world.store, actor, params),
  ),

  route('GET /api/mail', { summary: '邮件设置', answer: mail }, async ({ world: { store } }) => ({
    settings: await readMailSettings(store.db),
    hasPassword: (await findSecret(store.db, MAIL_SECRET)) !== null,
  })),

  route(
    'PUT /api/mail',
    {
      summary: '设置邮件',
      body: z.object({
        settings: MailSettings.nullable().meta({ title: '邮件设置；空值表示不发邮件' }),
        password: z.string().max(500).exactOptional().meta({ title: '密码；不填表示不改' }),
      }),
      answer: NOTHING,
    },
    ({ world, actor, input: { body } }) => putMailSettings(world.store, actor, body),
  ),

  route(
    'POST /api/mail/test',
    { summary: '发一封试验邮件', body: z.object({ to: z.email('不是邮箱地址').max(200).meta({ title: '收件邮箱' }) }), answer: NOTHING },
    ({ world, actor, input: { body } }) => testMail(world.store, actor, body),
  ),

  route('GET /api/webhooks', { summary: '网络通知', answer: webhooks }, async ({ world: { store } }) => ({
    webhooks: [...(await readWebhooks(store.db))],
  })),

  route(
    'POST /api/webhooks',
    {
      summary: '增加一个网络通知',
      body: z.object({
        name: line('名称', 60),
        kind,
        address: line('地址', 1_000),
        unit: z.string().nullable().meta({ title: '只通知这个单位组织的批次；空值表示全部' }),
      }),
      answer: z.object({ id: id('编号') }),
    },
    async ({ world, actor, input: { body } }) => ({ id: await addWebhook(world.store, actor, body) }),
  ),

  route('POST /api/webhooks/:webhook/test', { summary: '发一条试验通知', answer: NOTHING }, ({ world, actor, input: { params } }) =>
    testWebhook(world.store, actor, params),
  ),

  route('DELETE /api/webhooks/:webhook', { summary: '删去一个网络通知', answer: NOTHING }, ({ world, actor, input: { params } }) =>
    removeWebhook(world.store, actor, params),
  ),
]
