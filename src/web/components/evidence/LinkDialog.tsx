import { useState } from 'react'
import { send } from '../../ask.ts'
import { ActForm } from '../form/ActForm.tsx'
import { Dialog } from '../form/Dialog.tsx'
import { AreaField, TextField } from '../form/Field.tsx'
import { evidenceQuery, memberPath, type EvidencePlace } from './evidenceQueries.ts'

interface LinkDialogProps {
  readonly place: EvidencePlace
  readonly onClose: () => void
}

/** An address as evidence: kept as text, the program opens nothing. 贴网址 */
export function LinkDialog({ place, onClose }: LinkDialogProps) {
  const [url, setUrl] = useState('')
  const [title, setTitle] = useState('')
  const [on, setOn] = useState('')
  const [note, setNote] = useState('')
  const { check, object, side } = place
  const link = { url: url.trim(), title: title.trim(), on: on === '' ? null : on }
  return (
    <Dialog title="贴一个网址" onClose={onClose}>
      <ActForm
        act={() => send('POST', `${memberPath(place)}/evidence`, { check, object, side, note: note.trim(), link })}
        changes={[evidenceQuery(place).queryKey]}
        onDone={onClose}
        submit="附上"
        onCancel={onClose}
        disabled={link.url === '' || link.title === ''}
      >
        <p>网址只作为文字保存，程序不会去打开它。网页可能改动或撤下，重要的请同时附一张截图。</p>
        <TextField label="网址" type="url" value={url} onChange={setUrl} placeholder="https://" required />
        <TextField label="网页标题" value={title} onChange={setTitle} maxLength={200} required />
        <TextField label="发布日期" type="date" value={on} onChange={setOn} hint="网页上写明的日期；没有写的可以不填。" />
        <AreaField label="说明" value={note} onChange={setNote} rows={2} hint="可以不填。" />
      </ActForm>
    </Dialog>
  )
}
