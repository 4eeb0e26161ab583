import { queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { OutgoingList } from '../../../../server/routes/outgoing.ts'
import { ask, send } from '../../../ask.ts'
import { ActForm } from '../../../components/form/ActForm.tsx'
import { Dialog } from '../../../components/form/Dialog.tsx'
import { FaultBox } from '../../../components/form/FaultBox.tsx'
import { CheckField, TextField } from '../../../components/form/Field.tsx'
import { Loaded } from '../../../components/Loaded.tsx'
import { useMay } from '../../../me.ts'
import { SystemFrame } from '../SystemFrame.tsx'

const outgoingQuery = queryOptions({
  queryKey: ['system', 'outgoing'],
  queryFn: ({ signal }) => ask<OutgoingList>('/api/outgoing', signal),
})

type Target = OutgoingList['targets'][number]

/** 外联: where the program may connect to; nowhere, until somebody says so. */
export function OutgoingPage() {
  const list = useQuery(outgoingQuery)
  const mayManage = useMay('outgoing.manage')
  const [adding, setAdding] = useState(false)
  return (
    <SystemFrame
      title="外联"
      lead="明镜只连接这里列出的地址和端口。名单是空的，就哪里也不连。"
      actions={
        mayManage && (
          <button type="button" className="button primary" onClick={() => setAdding(true)}>
            允许一个地址
          </button>
        )
      }
    >
      <Loaded query={list}>{({ targets }) => <TargetTable targets={targets} mayManage={mayManage} />}</Loaded>
      {adding && <TargetDialog onClose={() => setAdding(false)} />}
    </SystemFrame>
  )
}

function TargetTable({ targets, mayManage }: { readonly targets: readonly Target[]; readonly mayManage: boolean }) {
  const [ending, setEnding] = useState<Target | null>(null)
  if (targets.length === 0) return <p className="notice-box">还没有允许任何地址，明镜不连接外面。</p>
  return (
    <div className="table-scroll">
      <table className="list-table">
        <thead>
          <tr>
            <th scope="col">主机名</th>
            <th scope="col" className="figure">
              端口
            </th>
            <th scope="col">内网</th>
            <th scope="col">用途</th>
            {mayManage && <th scope="col">操作</th>}
          </tr>
        </thead>
        <tbody>
          {targets.map((target) => (
            <tr key={target.id}>
              <th scope="row">{target.host}</th>
              <td className="figure">{target.port ?? '不限'}</td>
              <td>{target.privateAllowed ? '允许' : '不允许'}</td>
              <td>{target.use === 'site' ? `检查网站：${target.purpose}` : target.purpose}</td>
              {mayManage && (
                <td>
                  <TryButton target={target} />
                  <button type="button" className="link" onClick={() => setEnding(target)}>
                    停止
                  </button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {ending && (
        <Dialog title={`不再连接 ${placeOf(ending)}`} onClose={() => setEnding(null)}>
          <ActForm
            act={() => send('DELETE', `/api/outgoing/${ending.id}`)}
            changes={[outgoingQuery.queryKey]}
            onDone={() => setEnding(null)}
            submit="停止连接"
            onCancel={() => setEnding(null)}
          >
            <p>从下一次连接起，明镜不再连接它（用途：{ending.purpose}）。</p>
          </ActForm>
        </Dialog>
      )}
    </div>
  )
}

const placeOf = ({ host, port }: Target): string => (port === null ? host : `${host}:${port}`)

function TryButton({ target }: { readonly target: Target }) {
  const trying = useMutation({
    mutationFn: () => send<{ readonly address: string }>('POST', `/api/outgoing/${target.id}/try`),
    networkMode: 'always',
  })
  return (
    <>
      <button type="button" className="link" disabled={trying.isPending} onClick={() => trying.mutate()}>
        {trying.isPending ? '正在试连……' : '试连'}
      </button>{' '}
      {trying.data && <span role="status">连上了（{trying.data.address}）。</span>}
      <FaultBox fault={trying.error} />
    </>
  )
}

function TargetDialog({ onClose }: { readonly onClose: () => void }) {
  const [host, setHost] = useState('')
  const [port, setPort] = useState('443')
  const [isSite, setIsSite] = useState(false)
  const [privateAllowed, setPrivateAllowed] = useState(false)
  const [purpose, setPurpose] = useState('')
  // A website out there is its owner’s with all its ports; of what is inside every port is named.
  const isAnyPort = isSite && !privateAllowed
  return (
    <Dialog title="允许一个地址" onClose={onClose}>
      <ActForm
        act={() =>
          send('POST', '/api/outgoing', {
            host,
            port: isAnyPort ? null : Number(port),
            use: isSite ? 'site' : 'service',
            privateAllowed,
            purpose,
          })
        }
        changes={[outgoingQuery.queryKey]}
        onDone={onClose}
        submit="允许"
        onCancel={onClose}
        disabled={[host, isAnyPort ? '不限' : port, purpose].some((text) => text.trim() === '')}
      >
        <TextField
          label="主机名"
          value={host}
          onChange={setHost}
          required
          spellCheck={false}
          hint="例如 www.example.gov.cn。不带 http:// 和路径。"
        />
        <CheckField label="它是要检查的网站（只供网站测评访问）" checked={isSite} onChange={setIsSite} />
        <CheckField label="它在本机或内网，允许内网地址" checked={privateAllowed} onChange={setPrivateAllowed} />
        {!isAnyPort && (
          <TextField
            label="端口"
            value={port}
            onChange={setPort}
            required
            inputMode="numeric"
            hint={`网页一般是 443（https）或 80（http）。${isSite ? '内网的网站只访问写明的端口，一次写一个。' : ''}`}
          />
        )}
        <TextField label="用途" value={purpose} onChange={setPurpose} required />
      </ActForm>
    </Dialog>
  )
}
