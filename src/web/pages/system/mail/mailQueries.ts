import { queryOptions } from '@tanstack/react-query'
import type { DeliveryList, MailAnswer, WebhookList } from '../../../../server/routes/mail.ts'
import { ask } from '../../../ask.ts'

export const MAIL = ['system', 'mail'] as const

export const mailQuery = queryOptions({ queryKey: [...MAIL, 'settings'], queryFn: ({ signal }) => ask<MailAnswer>('/api/mail', signal) })

export const webhooksQuery = queryOptions({
  queryKey: [...MAIL, 'webhooks'],
  queryFn: ({ signal }) => ask<WebhookList>('/api/webhooks', signal),
})

export const deliveriesQuery = queryOptions({
  queryKey: [...MAIL, 'deliveries'],
  queryFn: ({ signal }) => ask<DeliveryList>('/api/deliveries?limit=100', signal),
})
