import { queryOptions, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { issueForAuthor } from '../../../../model/keyWords.ts'
import type { PublishedAnswer, PublishedList } from '../../../../server/routes/publishing.ts'
import { ask, send } from '../../../ask.ts'
import { ActForm } from '../../../components/form/ActForm.tsx'
import { Dialog } from '../../../components/form/Dialog.tsx'
import { Field, TextField } from '../../../components/form/Field.tsx'
import { Loaded } from '../../../components/Loaded.tsx'
import { formatInstant } from '../../../instants.ts'
import { useHolds, useMay } from '../../../me.ts'
import { SystemFrame } from '../SystemFrame.tsx'

const publishedQuery = queryOptions({
  queryKey: ['system', 'published'],
  queryFn: ({ signal }) => ask<PublishedList>('/api/published', signal),
})

/** 方案: the programmes that rounds can be opened with; published once, never changed. */
export function ProgrammesPage() {
  const list = useQuery(publishedQuery)
  const mayPublish = useMay('programme.publish')
  const [publishing, setPublishing] = useState(false)
  return (
    <SystemFrame
      title="方案"
      lead="发布过的方案按内容编了指纹，以后不再改变；改动了要换一个版次再发布。"
      actions={
        mayPublish && (
          <button type="button" className="button primary" onClick={() => setPublishing(true)}>
            发布一个方案
          </button>
        )
      }
    >
      <Loaded query={list}>
        {({ programmes }) =>
          programmes.length === 0 ? (
            <p className="notice-box">
              还没有发布方案。自带的五份真实通知的方案不用在这里发布，建立批次时选用即可；自己做的方案，把文件夹压缩成
              ZIP，由政务公开办在这一页发布。
            </p>
          ) : (
            <ProgrammeTable programmes={programmes} />
          )
        }
      </Loaded>
      {publishing && <PublishDialog onClose={() => setPublishing(false)} />}
    </SystemFrame>
  )
}

function ProgrammeTable({ programmes }: { readonly programmes: PublishedList['programmes'] }) {
  return (
    <div className="table-scroll">
      <table className="list-table">
        <thead>
          <tr>
            <th scope="col">名称</th>
            <th scope="col">编号</th>
            <th scope="col" className="figure">
              版次
            </th>
            <th scope="col">发布</th>
            <th scope="col">文件</th>
          </tr>
        </thead>
        <tbody>
          {programmes.map(({ hash, id, version, title, publishedAt, publisher, invented }) => (
            <tr key={hash}>
              <th scope="row">
                <Link to="/programmes/$id" params={{ id }}>
                  {title}
                </Link>
                {invented && <span className="quiet">（虚构）</span>}
              </th>
              <td>
                <code title={`指纹 ${hash}`}>{id}</code>
              </td>
              <td className="figure">{version}</td>
              <td>
                <span className="date">{formatInstant(publishedAt)}</span> {publisher}
              </td>
              <td>
                <a href={`/api/published/${hash}/archive`} download>
                  下载
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function PublishDialog({ onClose }: { readonly onClose: () => void }) {
  const [file, setFile] = useState<File | null>(null)
  const [why, setWhy] = useState('')
  const [done, setDone] = useState<PublishedAnswer | null>(null)
  const opensRounds = useHolds('round.open')
  if (done)
    return (
      <Dialog title={done.already ? '以前已经发布过' : '已发布'} onClose={onClose}>
        <p>
          {done.title}，第 {done.version} 版。
        </p>
        {done.warnings.length > 0 && (
          <>
            <p>有 {done.warnings.length} 处提醒，不影响使用：</p>
            <ul className="warnings">
              {done.warnings.map(issueForAuthor).map(({ file: where, line, column, message, remedy }) => (
                <li key={`${where}:${line}:${column}:${message}`}>
                  {where} 第 {line} 行：{message}。{remedy}
                </li>
              ))}
            </ul>
          </>
        )}
        <p className="actions">
          {opensRounds && (
            <Link to="/rounds" className="button primary">
              去建立批次
            </Link>
          )}
          <button type="button" className={opensRounds ? 'button' : 'button primary'} onClick={onClose}>
            知道了
          </button>
        </p>
      </Dialog>
    )
  return (
    <Dialog title="发布一个方案" onClose={onClose}>
      <ActForm
        act={() => send<PublishedAnswer>('POST', addressWith(why), file?.slice(0, file.size, 'application/zip'))}
        changes={[publishedQuery.queryKey, ['programmes']]}
        onDone={setDone}
        submit="检查并发布"
        onCancel={onClose}
        disabled={file === null}
      >
        <p>文件里有错误就不会发布，每一处都会列出来。</p>
        <Field label="方案文件夹的 ZIP 压缩包" hint="里面要有 programme.yaml。">
          {(id, hintId) => (
            <input
              id={id}
              type="file"
              accept=".zip,application/zip"
              aria-describedby={hintId}
              onChange={({ target }) => setFile(target.files?.[0] ?? null)}
            />
          )}
        </Field>
        <TextField label="说明（可不填）" value={why} onChange={setWhy} hint="记入操作日志，例如“按县政府办〔2026〕8号通知”。" />
      </ActForm>
    </Dialog>
  )
}

const addressWith = (why: string): string =>
  why.trim() === '' ? '/api/published' : `/api/published?${new URLSearchParams({ why: why.trim() }).toString()}`
