import { queryOptions, useQuery } from '@tanstack/react-query'
import type { MessageList } from '../../../server/routes/messages.ts'
import { ask } from '../../ask.ts'

/** All that is kept of messages begins so: the live stream refreshes it. */
export const MESSAGES = ['messages'] as const

export const PER_PAGE = 50

export const messagesQuery = (unread: boolean, page: number) =>
  queryOptions({
    queryKey: [...MESSAGES, 'list', unread, page],
    queryFn: ({ signal }) =>
      ask<MessageList>(
        `/api/messages?${new URLSearchParams({ unread: String(unread), limit: String(PER_PAGE), offset: String((page - 1) * PER_PAGE) }).toString()}`,
        signal,
      ),
  })

/** How many messages wait to be read; for the main navigation. 未读消息数 */
export function useUnread(enabled: boolean): number {
  const count = useQuery({
    queryKey: [...MESSAGES, 'count'],
    queryFn: ({ signal }) => ask<MessageList>('/api/messages?limit=1', signal),
    enabled,
  })
  return count.data?.unread ?? 0
}
