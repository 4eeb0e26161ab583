import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { TalkComment } from '../../../server/routes/talk.ts'
import { send } from '../../ask.ts'
import { formatInstant } from '../../instants.ts'
import { ActForm } from '../form/ActForm.tsx'
import { AreaField, CheckField } from '../form/Field.tsx'
import { Loaded } from '../Loaded.tsx'
import { commentsKey, commentsPath, commentsQuery } from './talkQueries.ts'

interface CellCommentsProps {
  readonly round: string
  readonly unit: string
  readonly node: string
  /** The reader is of the unit itself: what he writes is always for both sides. */
  readonly ofUnit?: boolean
  readonly mayWrite: boolean
}

/** Remarks beside a cell: they explain and remind, and never change a score. 批注 */
export function CellComments({ round, unit, node, ofUnit = false, mayWrite }: CellCommentsProps) {
  const query = useQuery(commentsQuery(round, unit))
  const [writing, setWriting] = useState(false)
  return (
    <section className="cell-comments" aria-label="批注">
      <Loaded query={query}>
        {({ comments }) => (
          <ul className="comment-list">
            {comments
              .filter((comment) => comment.node === node)
              .map((comment) => (
                <CommentItem key={comment.id} round={round} unit={unit} comment={comment} ofUnit={ofUnit} />
              ))}
          </ul>
        )}
      </Loaded>
      {mayWrite &&
        (writing ? (
          <WriteForm round={round} unit={unit} node={node} ofUnit={ofUnit} onDone={() => setWriting(false)} />
        ) : (
          <button type="button" className="link" onClick={() => setWriting(true)}>
            写批注
          </button>
        ))}
    </section>
  )
}

interface CommentItemProps {
  readonly round: string
  readonly unit: string
  readonly comment: TalkComment
  readonly ofUnit: boolean
}

function CommentItem({ round, unit, comment, ofUnit }: CommentItemProps) {
  const { id, text, personName, at, forUnit, own } = comment
  return (
    <li className="comment">
      <p>{text}</p>
      <p className="quiet small">
        {personName ?? '考核方'} · {formatInstant(at)}
        {!ofUnit && <span className="comment-for">{forUnit ? '单位看得到' : '只在考核方内部'}</span>}
      </p>
      {own && (
        <ActForm
          act={() => send('POST', `/api/comments/${encodeURIComponent(id)}/withdraw`)}
          onDone={() => undefined}
          changes={[commentsKey(round, unit)]}
          submit="撤回"
        >
          {null}
        </ActForm>
      )}
    </li>
  )
}

interface WriteFormProps {
  readonly round: string
  readonly unit: string
  readonly node: string
  readonly ofUnit: boolean
  readonly onDone: () => void
}

function WriteForm({ round, unit, node, ofUnit, onDone }: WriteFormProps) {
  const [text, setText] = useState('')
  const [forUnit, setForUnit] = useState(false)
  return (
    <ActForm
      act={() => send('POST', commentsPath(round, unit), { node, text: text.trim(), forUnit: ofUnit || forUnit })}
      onDone={onDone}
      onCancel={onDone}
      changes={[commentsKey(round, unit)]}
      submit="写上"
      disabled={text.trim().length < 2}
    >
      <AreaField
        label="批注"
        hint={ofUnit ? '考核人员会看到。批注不改变得分。' : '批注不改变得分。'}
        value={text}
        onChange={setText}
        rows={2}
        required
      />
      {!ofUnit && <CheckField label="被考核单位也能看到" checked={forUnit} onChange={setForUnit} />}
    </ActForm>
  )
}
