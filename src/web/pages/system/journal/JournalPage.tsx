import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { roleInWords, ROLES, type Role } from '../../../../model/Role.ts'
import type { JournalList } from '../../../../server/routes/journal.ts'
import { TextField } from '../../../components/form/Field.tsx'
import { Loaded } from '../../../components/Loaded.tsx'
import { formatInstant } from '../../../instants.ts'
import { SystemFrame } from '../SystemFrame.tsx'
import { journalHeadQuery, journalQuery } from './journalQueries.ts'
import type { JournalSearch } from './journalSearch.ts'

type Act = JournalList['acts'][number]

/** 操作日志: who did what to what, when and why; nothing in it can be changed. */
export function JournalPage() {
  const search = useSearch({ from: '/system/journal' })
  const navigate = useNavigate({ from: '/system/journal' })
  const choose = (chosen: Partial<JournalSearch>) => {
    const { before: _before, ...kept } = search
    const next = Object.entries({ ...kept, ...chosen }).filter(([, value]) => value !== '')
    void navigate({ search: Object.fromEntries(next), replace: true })
  }
  return (
    <SystemFrame title="操作日志" lead={<HeadLine />}>
      <div className="bar-line">
        <div className="day-filter">
          <TextField label="从" type="date" value={search.from ?? ''} onChange={(from) => choose({ from })} />
          <TextField label="到" type="date" value={search.to ?? ''} onChange={(to) => choose({ to })} />
        </div>
        {Object.keys(search).length > 0 && (
          <Link to="/system/journal" search={{}} className="button">
            看全部
          </Link>
        )}
      </div>
      <Loaded query={useQuery(journalQuery(search))}>
        {({ acts, next }) => (
          <>
            {acts.length === 0 ? <p className="notice-box">没有符合条件的记录。</p> : <ActTable acts={acts} />}
            <p className="actions">
              {search.before !== undefined && (
                <Link to="/system/journal" search={({ before: _before, ...kept }) => kept} className="button">
                  回到最新
                </Link>
              )}
              {next !== null && (
                <Link to="/system/journal" search={(kept) => ({ ...kept, before: next })} className="button">
                  更早的
                </Link>
              )}
            </p>
          </>
        )}
      </Loaded>
    </SystemFrame>
  )
}

/** What is printed on papers, so that anybody can later see that nothing was rewritten. */
function HeadLine() {
  const head = useQuery(journalHeadQuery)
  return (
    <>
      每一条都接着上一条，改不了也删不掉。
      {head.data && (
        <>
          现在的日志头是 <code>{head.data.text}</code>；把它印在文件上，以后可用 npx mingjing journal verify 核对。
        </>
      )}
    </>
  )
}

function ActTable({ acts }: { readonly acts: readonly Act[] }) {
  return (
    <div className="table-scroll">
      <table className="list-table">
        <thead>
          <tr>
            <th scope="col" className="figure">
              序号
            </th>
            <th scope="col">时间</th>
            <th scope="col">操作人</th>
            <th scope="col">操作</th>
            <th scope="col">对象</th>
            <th scope="col">理由</th>
          </tr>
        </thead>
        <tbody>
          {acts.map((act) => (
            <tr key={act.seq}>
              <td className="figure">{act.seq}</td>
              <td className="date">{formatInstant(act.at)}</td>
              <td>
                <Link to="/system/journal" search={{ actor: act.actor }} title="只看此人的">
                  {act.actorName ?? act.actor}
                </Link>
                {isRole(act.role) && <span className="quiet small">（{roleInWords(act.role)}）</span>}
              </td>
              <td>{act.actName}</td>
              <td>
                <Link to="/system/journal" search={{ kind: act.onKind, object: act.onId }} title="只看它的">
                  {act.onKindName} {act.onName ?? shortId(act.onId)}
                </Link>
              </td>
              <td>{act.why}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Enough of an id that nobody chose to tell one from another; the whole is in the link. */
const shortId = (id: string): string => (/^[0-9a-f-]{36}$/u.test(id) ? id.slice(0, 8) : id)

const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text)
