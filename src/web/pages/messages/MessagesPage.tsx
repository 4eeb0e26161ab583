import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { MessageList } from '../../../server/routes/messages.ts'
import { send } from '../../ask.ts'
import { FaultBox } from '../../components/form/FaultBox.tsx'
import { CheckField } from '../../components/form/Field.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { Pager } from '../../components/Pager.tsx'
import { formatInstant } from '../../instants.ts'
import { present } from '../../search.ts'
import { useTitle } from '../../useTitle.ts'
import { MESSAGES, messagesQuery, PER_PAGE } from './messageQueries.ts'

type Message = MessageList['messages'][number]

const KINDS: Readonly<Record<string, string>> = {
  deadline: '● 快到期',
  overdue: '✕ 已逾期',
  reminder: '◐ 催办',
  returned: '◐ 退回',
  submitted: '◐ 待审核',
  question: '● 有答复',
  feedback: '● 结果反馈',
  objection: '◐ 异议',
}

/** 消息: what the reader is told; newest first. */
export function MessagesPage() {
  useTitle('消息')
  const { unread = false, page = 1 } = useSearch({ from: '/messages' })
  const navigate = useNavigate({ from: '/messages' })
  const list = useQuery({ ...messagesQuery(unread, page), placeholderData: keepPreviousData })
  return (
    <div className="messages">
      <header className="page-head">
        <div>
          <h1>消息</h1>
          <p className="quiet">快到期、逾期、催办和您提问的答复，都到这里。点一条就到办理的页面。</p>
        </div>
        <div className="actions">
          <ReadAll list={list.data} />
        </div>
      </header>
      <CheckField
        label="只看没有看过的"
        checked={unread}
        onChange={(checked) => void navigate({ search: present({ unread: checked || undefined }), replace: true })}
      />
      <Loaded query={list}>
        {({ messages, all, unread: waiting }) => (
          <>
            {messages.length === 0 ? (
              <p className="notice-box">{unread ? '都看过了。' : '还没有消息。有事要您办的时候，这里会告诉您。'}</p>
            ) : (
              <ul className="message-list">
                {messages.map((message) => (
                  <MessageItem key={message.id} message={message} />
                ))}
              </ul>
            )}
            <Pager
              total={unread ? waiting : all}
              perPage={PER_PAGE}
              page={page}
              onTurn={(to) => void navigate({ search: present({ unread: unread || undefined, page: to === 1 ? undefined : to }) })}
            />
          </>
        )}
      </Loaded>
    </div>
  )
}

function MessageItem({ message }: { readonly message: Message }) {
  const client = useQueryClient()
  const { id, kind, title, body, link, at, readAt } = message
  const read = () => {
    if (readAt === null) void send('POST', '/api/messages/read', { ids: [id] }).then(() => client.invalidateQueries({ queryKey: MESSAGES }))
  }
  return (
    <li className={readAt === null ? 'message unread' : 'message'}>
      <Link to={link} className="message-link" onClick={read}>
        <span className="message-kind">{KINDS[kind] ?? '○ 通知'}</span>
        <strong>{title}</strong>
        {readAt === null && <span className="message-new">没有看过</span>}
      </Link>
      <p>{body}</p>
      <p className="quiet small">{formatInstant(at)}</p>
    </li>
  )
}

function ReadAll({ list }: { readonly list: MessageList | undefined }) {
  const client = useQueryClient()
  const reading = useMutation({
    mutationFn: () => send('POST', '/api/messages/read', { ids: null }),
    networkMode: 'always',
    onSuccess: () => client.invalidateQueries({ queryKey: MESSAGES }),
  })
  if (list === undefined || list.unread === 0) return null
  return (
    <>
      <button type="button" className="button" disabled={reading.isPending} onClick={() => reading.mutate()}>
        全部标为看过（{list.unread}）
      </button>
      <FaultBox fault={reading.error} />
    </>
  )
}
