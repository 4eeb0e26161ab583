import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { send } from '../../../ask.ts'
import { FaultBox } from '../../../components/form/FaultBox.tsx'
import { count } from '../figures.ts'
import { runQuery } from '../running/runQueries.ts'
import { runPath, SITES } from '../siteQueries.ts'
import type { SiteSheet } from '../siteTypes.ts'

interface RevampQuestionProps {
  readonly site: SiteSheet
  readonly run: string
}

/** Signs that the site was rebuilt: somebody says whether it was; until then nothing is held against a unit. 改版询问 */
export function RevampQuestion({ site, run: id }: RevampQuestionProps) {
  const { data: run } = useQuery(runQuery(site.id, id))
  const client = useQueryClient()
  const answering = useMutation({
    mutationFn: (rebuilt: boolean) => send('POST', `${runPath(id)}/revamp`, { rebuilt }),
    networkMode: 'always',
    onSettled: () => client.invalidateQueries({ queryKey: SITES }),
  })
  const signs = run?.revamp
  return (
    <section className="panel ask-panel" aria-labelledby="revamp">
      <h2 id="revamp">网站是不是改版了？</h2>
      {signs && (
        <ul className="plain-list">
          {signs.columnsGone > 0 && (
            <li>
              上次看到的 {count(signs.columnsBefore)} 个栏目，这次有 {count(signs.columnsGone)} 个在原来的网址上找不到了。
            </li>
          )}
          {signs.navigationBefore > 0 && (
            <li>
              导航里原来的 {count(signs.navigationBefore)} 个网址，现在只剩 {count(signs.navigationKept)} 个。
            </li>
          )}
        </ul>
      )}
      <p>请打开网站看一眼。您回答以前，找不到的栏目都算“没能看到”，不算单位的问题。</p>
      {site.may.manage ? (
        <div className="answers-two">
          <div>
            <button type="button" className="button" disabled={answering.isPending} onClick={() => answering.mutate(true)}>
              改版了
            </button>
            <p className="quiet small">找不到的栏目清掉旧网址，请您重新确认网址后再检查。</p>
          </div>
          <div>
            <button type="button" className="button" disabled={answering.isPending} onClick={() => answering.mutate(false)}>
              没有改版
            </button>
            <p className="quiet small">网址不变，找不到的栏目按实际情况记为没有成功。</p>
          </div>
        </div>
      ) : (
        <p>由考核组织人员回答。</p>
      )}
      <FaultBox fault={answering.error} />
      <p>
        <Link to="/sites/$site/columns" params={{ site: site.id }} search={{ is: 'cantTell' }}>
          看是哪些栏目
        </Link>
      </p>
    </section>
  )
}
