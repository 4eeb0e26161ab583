import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { send } from '../../../ask.ts'
import { FaultBox } from '../../../components/form/FaultBox.tsx'
import { Loaded } from '../../../components/Loaded.tsx'
import { useMay } from '../../../me.ts'
import { SystemFrame } from '../SystemFrame.tsx'
import { BackupTable } from './BackupTable.tsx'
import { backupsQuery } from './backupsQuery.ts'
import { HowToRestore } from './HowToRestore.tsx'

/** 备份: made every night, made now, tried out, taken away. */
export function BackupsPage() {
  const mayRun = useMay('backup.run')
  const client = useQueryClient()
  const asking = useMutation({
    mutationFn: () => send('POST', '/api/backups'),
    networkMode: 'always',
    onSuccess: () => client.invalidateQueries({ queryKey: backupsQuery.queryKey }),
  })
  const list = useQuery(backupsQuery)
  // What was asked for is there when one more has ended than when it was asked.
  const ended = list.data?.backups.filter(({ outcome }) => outcome !== 'running').length ?? 0
  const [before, setBefore] = useState(0)
  return (
    <SystemFrame
      title="备份"
      lead="每天夜里 2:30 自动备份一次。请定期把备份文件下载到别的机器或移动硬盘上：放在同一块磁盘上的备份，会和数据一起坏掉。"
      actions={
        mayRun && (
          <button
            type="button"
            className="button primary"
            disabled={asking.isPending}
            onClick={() => {
              setBefore(ended)
              asking.mutate()
            }}
          >
            立即备份
          </button>
        )
      }
    >
      <FaultBox fault={asking.error} />
      {asking.isSuccess && ended <= before && <p role="status">已经要求备份，几秒内开始；完成后出现在下面。</p>}
      <Loaded query={list}>
        {({ backups, folder, sealed, isLate }) => (
          <>
            {isLate && <LateLine never={!backups.some(({ outcome }) => outcome === 'done')} />}
            <p className="quiet">
              备份文件夹：<code>{folder}</code>；
              {sealed ? '自动备份已加密。' : '自动备份没有加密，不含登录密码。设好环境变量 MINGJING_BACKUP_PASSPHRASE 再启动，就会加密。'}
            </p>
            {backups.length > 0 && <BackupTable backups={backups} mayRun={mayRun} />}
            <HowToRestore />
          </>
        )}
      </Loaded>
    </SystemFrame>
  )
}

/** A red line when none succeeded lately: the one thing that must not be overlooked here. */
function LateLine({ never }: { readonly never: boolean }) {
  return (
    <p className="fault" role="alert">
      {never ? '还没有做成过备份。' : '已经两天没有做成备份了。'}请立即备份一次，并看下面有没有失败的原因。
    </p>
  )
}
