import { useState } from 'react'
import { send } from '../../../ask.ts'
import { ActForm } from '../../../components/form/ActForm.tsx'
import { Dialog } from '../../../components/form/Dialog.tsx'
import { ChoiceField, TextField } from '../../../components/form/Field.tsx'
import { ReasonDialog } from '../../../components/form/ReasonDialog.tsx'
import { OutsideAddress } from '../OutsideAddress.tsx'
import { SITES, sitePath } from '../siteQueries.ts'
import type { ColumnRow } from '../siteTypes.ts'
import { EditColumn } from './ColumnEdit.tsx'
import { KeeperNames } from './KeeperNames.tsx'
import { PLACE_CHOICES, placeOf, type PlaceKind } from './placeOf.ts'

interface ColumnDialogProps {
  readonly site: string
  readonly column: ColumnRow
  readonly onClose: () => void
}

/** One column: what it must hold, and where it is; corrected, or no longer asked for. 一个栏目 */
export function ColumnDialog({ site, column, onClose }: ColumnDialogProps) {
  const [url, setUrl] = useState(column.url ?? '')
  const [kind, setKind] = useState<PlaceKind>(() => (column.url === null ? 'at' : placeOf(column)))
  const [act, setAct] = useState<'edit' | 'end' | null>(null)
  if (act === 'end') return <EndColumn column={column} onClose={onClose} />
  if (act === 'edit') return <EditColumn column={column} onClose={onClose} />
  return (
    <Dialog title={column.levels.join(' › ')} onClose={onClose}>
      <ActForm
        act={() =>
          send('POST', `${sitePath(site)}/columns/place`, {
            placed: [{ column: column.id, version: column.version, place: kind === 'at' ? { is: kind, url: url.trim() } : { is: kind } }],
          })
        }
        changes={[SITES]}
        onDone={onClose}
        submit="保存"
        onCancel={onClose}
        disabled={kind === 'at' ? url.trim() === '' || url.trim() === column.url : kind === placeOf(column)}
      >
        <dl className="facts">
          <div>
            <dt>内容要求</dt>
            <dd>{column.content ?? '没有写明'}</dd>
          </div>
          <div>
            <dt>更新时限</dt>
            <dd>{column.updatesWords === '' ? '没有规定' : column.updatesWords}</dd>
          </div>
          <div>
            <dt>保障单位</dt>
            <dd>
              <KeeperNames column={column} />
            </dd>
          </div>
          {column.url !== null && (
            <div>
              <dt>现在的网址</dt>
              <dd>
                <OutsideAddress url={column.url} />
              </dd>
            </div>
          )}
        </dl>
        <ChoiceField label="在哪里" value={kind} options={PLACE_CHOICES} onChange={setKind} />
        {kind === 'at' && (
          <TextField
            label="网址"
            value={url}
            onChange={setUrl}
            spellCheck={false}
            inputMode="url"
            hint="在网站上打开这个栏目，从地址栏复制。下一次检查按新网址看。"
          />
        )}
        <p>
          <button type="button" className="link" onClick={() => setAct('edit')}>
            修改栏目的要求……
          </button>{' '}
          <button type="button" className="link" onClick={() => setAct('end')}>
            不再要求这个栏目……
          </button>
        </p>
      </ActForm>
    </Dialog>
  )
}

function EndColumn({ column, onClose }: { readonly column: ColumnRow; readonly onClose: () => void }) {
  return (
    <ReasonDialog
      title="不再要求这个栏目"
      submit="不再要求"
      act={(why) => send('POST', `/api/columns/${encodeURIComponent(column.id)}/end`, { version: column.version, why })}
      changes={[SITES]}
      onClose={onClose}
    >
      <p>从现在起不再检查“{column.levels.join(' › ')}”。以前检查的结果都保留。</p>
    </ReasonDialog>
  )
}
