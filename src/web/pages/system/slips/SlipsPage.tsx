import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { SlipSheet } from '../../../../server/routes/slips.ts'
import { send } from '../../../ask.ts'
import { UnitField } from '../../../components/form/UnitField.tsx'
import { Loaded } from '../../../components/Loaded.tsx'
import { peopleQuery } from '../../../people.ts'
import { unitsQuery, type ListedUnit } from '../../../units.ts'
import { SystemFrame } from '../SystemFrame.tsx'
import { IssueDialog } from './IssueDialog.tsx'
import { openSlipsQuery } from './slipQueries.ts'
import { SlipSheets } from './SlipSheets.tsx'
import { SlipTable } from './SlipTable.tsx'

/** 激活单: printed for all of a subtree who wait, and those that are out. */
export function SlipsPage() {
  const { under } = useSearch({ from: '/system/slips' })
  const navigate = useNavigate({ from: '/system/slips' })
  const [printed, setPrinted] = useState<readonly SlipSheet[] | null>(null)
  const units = useQuery(unitsQuery)
  if (printed) return <SlipSheets slips={printed} onDone={() => setPrinted(null)} />
  return (
    <SystemFrame title="激活单" lead="给还没有密码的人各打印一张，亲手交给本人；他扫码或输入激活码，自己设密码。">
      <Loaded query={units}>
        {({ units: tree }) => {
          const unit = tree.find(({ id }) => id === under) ?? tree[0]
          if (!unit) return <p className="notice-box">您现在没有负责的单位，不能打印激活单。</p>
          return (
            <>
              <UnitField
                label="单位及下级"
                unit={unit.id}
                onChoose={(chosen) => void navigate({ search: { under: chosen }, replace: true })}
              />
              <WaitingPanel unit={unit} onPrinted={setPrinted} />
              <OutPanel unit={unit.id} />
            </>
          )
        }}
      </Loaded>
    </SystemFrame>
  )
}

interface WaitingPanelProps {
  readonly unit: ListedUnit
  readonly onPrinted: (slips: readonly SlipSheet[]) => void
}

/** Who has no password yet, and the way to print for all of them. */
function WaitingPanel({ unit, onPrinted }: WaitingPanelProps) {
  const waiting = useQuery(peopleQuery({ under: unit.id, state: 'invited' }, 1, 0))
  const out = useQuery(openSlipsQuery(unit.id)).data?.slips.filter(({ kind }) => kind === 'activation').length ?? 0
  const [issuing, setIssuing] = useState<'new' | 'all' | null>(null)
  return (
    <section className="panel" aria-labelledby="waiting">
      <h2 id="waiting">等待激活的人</h2>
      <Loaded query={waiting}>
        {({ total }) =>
          total === 0 ? (
            <p className="quiet">
              {unit.name}及下级没有等待激活的人。新的人员在 <Link to="/system/people">人员与职责</Link>{' '}
              里登记；忘了密码的，在那里打开他的页面，打印密码重设单。
            </p>
          ) : (
            <div className="waiting-line">
              <p>
                {unit.name}及下级有{' '}
                <Link to="/system/people" search={{ under: unit.id, state: 'invited' }}>
                  {total} 人
                </Link>{' '}
                还没有设密码{out > 0 && `，其中 ${out} 人已经打印过单子、还没有用`}。
              </p>
              {out < total && (
                <button type="button" className="button primary" onClick={() => setIssuing('new')}>
                  打印 {total - out} 张激活单
                </button>
              )}
              {out > 0 && (
                <button type="button" className="button" onClick={() => setIssuing('all')}>
                  全部重新打印
                </button>
              )}
              {issuing !== null && (
                <IssueDialog
                  title={`给${unit.name}及下级打印 ${issuing === 'all' ? total : total - out} 张激活单`}
                  act={() =>
                    send<{ readonly slips: readonly SlipSheet[] }>(
                      'POST',
                      `/api/units/${encodeURIComponent(unit.id)}/slips${issuing === 'all' ? '?replace=yes' : ''}`,
                    )
                  }
                  onDone={({ slips }) => onPrinted(slips)}
                  onClose={() => setIssuing(null)}
                >
                  <p>
                    每人一张，含姓名、登录名、一次性激活码和二维码。
                    {out > 0 &&
                      (issuing === 'all'
                        ? `以前打印、还没有用的 ${out} 张从现在起作废；已经发到本人手里的，要换成新的。`
                        : `以前打印、还没有用的 ${out} 张照样能用，这次不再打印。`)}
                  </p>
                </IssueDialog>
              )}
            </div>
          )
        }
      </Loaded>
    </section>
  )
}

function OutPanel({ unit }: { readonly unit: string }) {
  return (
    <section className="panel" aria-labelledby="out">
      <h2 id="out">打印了还没有用的单子</h2>
      <Loaded query={useQuery(openSlipsQuery(unit))}>
        {({ slips }) => (slips.length === 0 ? <p className="quiet">没有。</p> : <SlipTable slips={slips} />)}
      </Loaded>
    </section>
  )
}
