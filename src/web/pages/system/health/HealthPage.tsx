import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Health } from '../../../../server/health.ts'
import { ask } from '../../../ask.ts'
import { Loaded } from '../../../components/Loaded.tsx'
import { SystemFrame } from '../SystemFrame.tsx'

const healthQuery = queryOptions({
  queryKey: ['system', 'health'],
  queryFn: ({ signal }) => ask<Health>('/api/health/details', signal),
  // Looked at because something may have changed.
  staleTime: 0,
  refetchInterval: 30_000,
})

const WHOLE: Readonly<Record<Health['state'], string>> = {
  ok: '一切正常',
  degraded: '能用，但有要处理的事',
  down: '现在不能办理事项',
}

const MARKS: Readonly<Record<Health['lines'][number]['state'], string>> = { ok: '● 正常', warning: '◐ 注意', failed: '✕ 有问题' }

/** 运行状况: what an administrator must know of, worst first. */
export function HealthPage() {
  return (
    <SystemFrame title="运行状况" lead="每半分钟看一次。监控程序可以用访问令牌读 /api/metrics。">
      <Loaded query={useQuery(healthQuery)}>
        {({ state, version, lines }) => (
          <>
            <p>
              <strong className={`health-${state}`}>{WHOLE[state]}</strong> <span className="quiet">程序版本 {version}</span>
            </p>
            <div className="table-scroll">
              <table className="list-table">
                <thead>
                  <tr>
                    <th scope="col">项目</th>
                    <th scope="col">状况</th>
                    <th scope="col">说明</th>
                  </tr>
                </thead>
                <tbody>
                  {lines.map((line) => (
                    <tr key={line.title}>
                      <th scope="row">{line.title}</th>
                      <td className={`health-${line.state}`}>{MARKS[line.state]}</td>
                      <td>{line.message}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </>
        )}
      </Loaded>
    </SystemFrame>
  )
}
