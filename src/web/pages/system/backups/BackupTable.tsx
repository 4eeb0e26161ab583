import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { BackupList } from '../../../../server/routes/backups.ts'
import { send } from '../../../ask.ts'
import { FaultBox } from '../../../components/form/FaultBox.tsx'
import { formatInstant } from '../../../instants.ts'
import { backupsQuery } from './backupsQuery.ts'
import { formatSize } from './formatSize.ts'

type Backup = BackupList['backups'][number]

interface BackupTableProps {
  readonly backups: readonly Backup[]
  readonly mayRun: boolean
}

/** Each try with how it ended, and whether it has been restored for a trial. */
export function BackupTable({ backups, mayRun }: BackupTableProps) {
  const client = useQueryClient()
  const trying = useMutation({
    mutationFn: (id: string) => send('POST', `/api/backups/${id}/trial`),
    networkMode: 'always',
    onSuccess: () => client.invalidateQueries({ queryKey: backupsQuery.queryKey }),
  })
  return (
    <>
      <FaultBox fault={trying.error} />
      <div className="table-scroll">
        <table className="list-table">
          <thead>
            <tr>
              <th scope="col">开始</th>
              <th scope="col">结果</th>
              <th scope="col" className="figure">
                大小
              </th>
              <th scope="col" className="figure">
                到日志第几行
              </th>
              <th scope="col">试恢复</th>
              {mayRun && <th scope="col">操作</th>}
            </tr>
          </thead>
          <tbody>
            {backups.map((backup) => (
              <tr key={backup.id}>
                <th scope="row" title={backup.name}>
                  {formatInstant(backup.startedAt)}
                </th>
                <td>
                  <Outcome backup={backup} />
                </td>
                <td className="figure">{backup.size === null ? '' : formatSize(backup.size)}</td>
                <td className="figure">{backup.journalSeq}</td>
                <td>
                  <Trial backup={backup} />
                </td>
                {mayRun && (
                  <td>
                    {backup.here && (
                      <span className="row-actions">
                        <a href={`/api/backups/${backup.id}/file`} download={backup.name}>
                          下载
                        </a>
                        <button type="button" className="link" disabled={trying.isPending} onClick={() => trying.mutate(backup.id)}>
                          试恢复
                        </button>
                      </span>
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function Outcome({ backup: { outcome, progress, fault } }: { readonly backup: Backup }) {
  if (outcome === 'running') return <Progress label="正在备份" percent={progress ?? 0} />
  if (outcome === 'failed') return <span className="health-failed">✕ 没有做成：{fault}</span>
  if (outcome === 'removed') return <span className="quiet">到期删除</span>
  return fault === null ? <span className="health-ok">● 完成</span> : <span className="health-warning">◐ {fault}</span>
}

function Trial({ backup: { outcome, progress, triedAt, trialFault } }: { readonly backup: Backup }) {
  if (outcome === 'done' && progress !== null) return <Progress label="正在试恢复" percent={progress} />
  if (triedAt === null) return <span className="quiet">没有试过</span>
  if (trialFault !== null) return <span className="health-failed">✕ {trialFault}</span>
  return <span className="health-ok">● {formatInstant(triedAt)} 试过，完好</span>
}

function Progress({ label, percent }: { readonly label: string; readonly percent: number }) {
  return (
    <span className="progress-line">
      {label} <progress max={100} value={percent} aria-label={label} /> {percent}%
    </span>
  )
}
