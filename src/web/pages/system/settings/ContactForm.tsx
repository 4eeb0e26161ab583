import { queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask, send } from '../../../ask.ts'
import { ActForm } from '../../../components/form/ActForm.tsx'
import { TextField } from '../../../components/form/Field.tsx'
import { Loaded } from '../../../components/Loaded.tsx'
import { useMay } from '../../../me.ts'

const PATH = '/api/settings/contact'

interface Contact {
  readonly contact: string | null
}

const contactQuery = queryOptions({
  queryKey: ['system', 'settings', PATH],
  queryFn: ({ signal }) => ask<Contact>(PATH, signal),
})

/** How whoever runs a website reaches this office; said with each visit. 访问网站时留的联系方式 */
export function ContactForm() {
  const query = useQuery(contactQuery)
  const [isSaved, setSaved] = useState(false)
  return (
    <section className="panel" aria-labelledby="contact">
      <h2 id="contact">访问网站时留的联系方式</h2>
      <Loaded query={query}>{({ contact }) => <Form key={contact ?? ''} contact={contact ?? ''} onSaved={setSaved} />}</Loaded>
      {isSaved && <p role="status">已保存。</p>}
    </section>
  )
}

interface FormProps {
  readonly contact: string
  readonly onSaved: (isSaved: boolean) => void
}

function Form({ contact, onSaved }: FormProps) {
  const [text, setText] = useState(contact)
  const mayManage = useMay('settings.manage')
  const put = (typed: string) => {
    onSaved(false)
    setText(typed)
  }
  return (
    <ActForm
      act={() => send('PUT', PATH, { contact: text.trim() === '' ? null : text.trim() })}
      changes={[contactQuery.queryKey]}
      onDone={() => onSaved(true)}
      submit="保存"
      disabled={!mayManage || text.trim() === contact}
    >
      <TextField
        label="网址、邮箱或电话"
        value={text}
        onChange={put}
        disabled={!mayManage}
        maxLength={200}
        spellCheck={false}
        hint="网站测评访问网站时，随访问标识一起告诉对方，网站承办单位有疑问时找得到人。只能写英文字母、数字和符号，从下一次检查起用。"
      />
    </ActForm>
  )
}
