import { useState } from 'react'
import { send } from '../../../ask.ts'
import { TextField } from '../../../components/form/Field.tsx'
import { ReasonDialog } from '../../../components/form/ReasonDialog.tsx'
import { SITES, sitePath } from '../siteQueries.ts'
import type { ColumnRow } from '../siteTypes.ts'
import { ColumnFields, columnFrom, typedColumn } from './ColumnFields.tsx'

/** A column corrected by hand; findings of before keep what was asked then. 修改栏目 */
export function EditColumn({ column, onClose }: { readonly column: ColumnRow; readonly onClose: () => void }) {
  const [typed, setTyped] = useState(() => typedColumn(column))
  const read = columnFrom(typed)
  return (
    <ReasonDialog
      title="修改栏目"
      submit="保存"
      act={(why) => send('PATCH', `/api/columns/${encodeURIComponent(column.id)}`, { version: column.version, why, ...read })}
      changes={[SITES]}
      isReady={read !== null}
      onClose={onClose}
    >
      <ColumnFields typed={typed} onPut={(change) => setTyped({ ...typed, ...change })} />
    </ReasonDialog>
  )
}

/** A column that no table has. 增加栏目 */
export function AddColumn({ site, onClose }: { readonly site: string; readonly onClose: () => void }) {
  const [typed, setTyped] = useState(() => typedColumn(null))
  const [url, setUrl] = useState('')
  const read = columnFrom(typed)
  return (
    <ReasonDialog
      title="增加一个栏目"
      submit="增加"
      act={(why) => send('POST', `${sitePath(site)}/columns`, { ...read, url: url.trim() === '' ? null : url.trim(), why })}
      changes={[SITES]}
      isReady={read !== null}
      onClose={onClose}
    >
      <ColumnFields typed={typed} onPut={(change) => setTyped({ ...typed, ...change })} />
      <TextField
        label="网址"
        value={url}
        onChange={setUrl}
        spellCheck={false}
        inputMode="url"
        hint="还不知道在哪里的，可以不填，以后再确认。"
      />
    </ReasonDialog>
  )
}
