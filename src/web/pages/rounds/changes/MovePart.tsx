import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ChangesSheet, MoveProgress, MoveSheet } from '../../../../server/changeApi.ts'
import { AskError, send } from '../../../ask.ts'
import { ActForm } from '../../../components/form/ActForm.tsx'
import { AreaField, ChoiceField } from '../../../components/form/Field.tsx'
import { Loaded } from '../../../components/Loaded.tsx'
import { movePath, moveQuery } from './changeQueries.ts'
import { MoveEffects } from './MoveEffects.tsx'

interface MovePartProps {
  readonly round: string
  readonly sheet: Pick<ChangesSheet, 'wording' | 'later'>
  readonly onMade: (title: string) => void
}

/** 方案换版: a later wording, what it does to each unit, and its acceptance. */
export function MovePart({ round, sheet: { wording, later }, onMade }: MovePartProps) {
  const [to, setTo] = useState('')
  return (
    <section className="panel" aria-label="方案换版">
      <h2>方案换版</h2>
      <p>
        现在用的是“{wording.title}”第 {wording.version} 版。
        {later.length === 0 && (
          <>
            方案没有更新的一版；要改条文，先在<Link to="/programmes">考核方案</Link>里发布新版，再到这里换用。
          </>
        )}
      </p>
      {later.length > 0 && (
        <ChoiceField
          label="换用哪一版"
          hint="先逐个单位列出影响，您确认了才换。旧版仍然可以查看。"
          value={to}
          options={[
            { value: '', text: '请选择' },
            ...later.map(({ hash, version, title }) => ({ value: hash, text: `第 ${version} 版　${title}` })),
          ]}
          onChange={setTo}
        />
      )}
      {to !== '' && <Move key={to} round={round} to={to} onMade={onMade} />}
    </section>
  )
}

function Move({ round, to, onMade }: { readonly round: string; readonly to: string; readonly onMade: (title: string) => void }) {
  const [find, setFind] = useState('')
  const [page, setPage] = useState(1)
  const client = useQueryClient()
  const asked = moveQuery(round, { to, find, page })
  const query = useQuery(asked)
  return (
    <Loaded query={query}>
      {(told) => {
        switch (told.state) {
          case 'working':
            return <Working progress={told} />
          case 'done':
            return <p role="status">已经换用这一版。</p>
          case 'refused':
            return (
              <div className="fault" role="alert">
                <p>{told.message}</p>
                <ul>
                  {told.details.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
                <p className="actions">
                  <button type="button" className="button" onClick={() => void query.refetch()}>
                    重新看影响
                  </button>
                </p>
              </div>
            )
          case 'shown':
            return (
              <>
                <MoveEffects
                  sheet={told.sheet}
                  find={find}
                  page={page}
                  onFind={(text) => {
                    setFind(text)
                    setPage(1)
                  }}
                  onTurn={setPage}
                />
                <Accept
                  round={round}
                  sheet={told.sheet}
                  onTold={(now) => {
                    if (now.state === 'working') client.setQueryData(asked.queryKey, now)
                    else onMade(`方案换为第 ${String(told.sheet.to.version)} 版`)
                  }}
                  onStale={() => void query.refetch()}
                />
              </>
            )
        }
      }}
    </Loaded>
  )
}

function Working({ progress: { what, done, of } }: { readonly progress: Extract<MoveProgress, { readonly state: 'working' }> }) {
  return (
    <div role="status">
      <p>{what === 'looking' ? '正在逐个单位计算影响……' : '正在换版，请不要重复提交……'}</p>
      <progress value={done} max={Math.max(of, 1)} aria-label="进度" />
    </div>
  )
}

interface AcceptProps {
  readonly round: string
  readonly sheet: MoveSheet
  readonly onTold: (told: MoveProgress) => void
  readonly onStale: () => void
}

/** 同意换版 */
function Accept({ round, sheet: { to, revision, digest }, onTold, onStale }: AcceptProps) {
  const [why, setWhy] = useState('')
  const accept = async () => {
    try {
      return await send<MoveProgress>('POST', movePath(round), { to: to.hash, revision, digest, why: why.trim() })
    } catch (fault) {
      if (fault instanceof AskError && fault.code === 'change-stale') onStale()
      throw fault
    }
  }
  return (
    <ActForm
      act={accept}
      onDone={onTold}
      changes={[
        ['rounds', round, 'changes'],
        ['rounds', round, 'head'],
      ]}
      submit={`看过影响，换用第 ${String(to.version)} 版`}
      disabled={why.trim().length < 2}
    >
      <AreaField label="理由" hint="写明依据的文件。记入变更记录和操作日志。" value={why} onChange={setWhy} required />
    </ActForm>
  )
}
