import { useState } from 'react'
import type { FileList } from '../../../../server/routes/files.ts'
import { send } from '../../../ask.ts'
import { SeenFile } from '../../../components/evidence/SeenFile.tsx'
import { Dialog } from '../../../components/form/Dialog.tsx'
import { ReasonDialog } from '../../../components/form/ReasonDialog.tsx'
import { formatInstant } from '../../../instants.ts'
import { useHolds } from '../../../me.ts'
import { FILES } from './fileQueries.ts'
import { sizeInWords, typeInWords } from '../../../fileWords.ts'

type File = FileList['files'][number]
type Asked = { readonly act: 'look' | 'withdraw' | 'purge'; readonly file: File }

const pathOf = ({ id }: File) => `/api/files/${encodeURIComponent(id)}`

/** 文件列表 */
export function FileTable({ files }: { readonly files: readonly File[] }) {
  const mayWithdraw = useHolds('file.hand-in')
  const mayPurge = useHolds('purge.ask')
  const [asked, setAsked] = useState<Asked | null>(null)
  const close = () => setAsked(null)
  return (
    <div className="table-scroll">
      <table className="list-table file-table">
        <thead>
          <tr>
            <th scope="col">文件名</th>
            <th scope="col">类型</th>
            <th scope="col" className="figure">
              大小
            </th>
            <th scope="col">单位</th>
            <th scope="col">上传</th>
            <th scope="col">现状</th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <tr key={file.id} data-ended={file.withdrawn || file.purged ? 'yes' : undefined}>
              <th scope="row">
                {file.purged ? (
                  file.name
                ) : (
                  <a href={`${pathOf(file)}/content`} download>
                    {file.name}
                  </a>
                )}
              </th>
              <td>{typeInWords(file.type)}</td>
              <td className="figure">{sizeInWords(file.size)}</td>
              <td>{file.unitName}</td>
              <td>
                <span className="date">{formatInstant(file.at)}</span> {file.by}
              </td>
              <td>
                <State file={file} />
              </td>
              <td className="row-acts">
                {!file.purged && (
                  <button type="button" className="link" onClick={() => setAsked({ act: 'look', file })} aria-label={`预览“${file.name}”`}>
                    预览
                  </button>
                )}
                {mayWithdraw && !file.withdrawn && !file.purged && (
                  <button type="button" className="link" onClick={() => setAsked({ act: 'withdraw', file })}>
                    撤回
                  </button>
                )}
                {mayPurge && !file.purged && !file.purgeAsked && (
                  <button type="button" className="link" onClick={() => setAsked({ act: 'purge', file })}>
                    申请清除
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {asked?.act === 'look' && (
        <Dialog title={asked.file.name} onClose={close}>
          <div className="evidence-preview">
            <SeenFile path={pathOf(asked.file)} name={asked.file.name} />
            <p className="actions">
              <a className="button" href={`${pathOf(asked.file)}/content`} download>
                下载原件
              </a>
              <button type="button" className="button primary" onClick={close}>
                关闭
              </button>
            </p>
          </div>
        </Dialog>
      )}
      {asked?.act === 'withdraw' && (
        <ReasonDialog
          title={`撤回“${asked.file.name}”`}
          submit="撤回"
          act={(why) => send('POST', `${pathOf(asked.file)}/withdraw`, { why })}
          changes={[FILES]}
          onClose={close}
        >
          <p>撤回以后它不再作数，但内容和这条记录都留着，谁在什么时候为什么撤回也看得到。内容不能留的，请用“申请清除”。</p>
        </ReasonDialog>
      )}
      {asked?.act === 'purge' && (
        <ReasonDialog
          title={`申请清除“${asked.file.name}”`}
          submit="提交申请"
          act={(why) => send('POST', `${pathOf(asked.file)}/purge`, { why })}
          changes={[FILES]}
          onClose={close}
        >
          <ul className="will-happen">
            <li>您只能申请，不能自己清除：要由另一位有权限的人在“清除申请和记录”里复核。</li>
            <li>复核通过后，内容从本机删除，找不回来；内容相同的其他文件也一起清除，以后也不能再交。</li>
            <li>文件名、指纹、理由和两个人的姓名留作记录。理由里不要写出要清除的内容。</li>
            <li>以前做的备份里还有它：请把那些备份一并销毁，再做一次新的备份。</li>
          </ul>
        </ReasonDialog>
      )}
    </div>
  )
}

function State({ file: { withdrawn, purged, purgeAsked } }: { readonly file: File }) {
  if (purged)
    return (
      <>
        内容已清除 <span className="date">{formatInstant(purged.at)}</span>
        <br />
        <span className="small">{purged.why}</span>
      </>
    )
  return (
    <>
      {withdrawn ? (
        <>
          已撤回 <span className="date">{formatInstant(withdrawn.at)}</span> {withdrawn.by}
          <br />
          <span className="small">{withdrawn.why}</span>
        </>
      ) : (
        '有效'
      )}
      {purgeAsked && <span className="asked">◐ 已申请清除，待复核</span>}
    </>
  )
}
