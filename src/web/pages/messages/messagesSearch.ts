import { present } from '../../search.ts'

/** Which messages are shown. */
export interface MessagesSearch {
  readonly unread?: boolean
  readonly page?: number
}

export const messagesSearch = ({ unread, page }: Record<string, unknown>): MessagesSearch =>
  present({
    unread: unread === true ? true : undefined,
    page: typeof page === 'number' && Number.isInteger(page) && page > 1 ? page : undefined,
  })
