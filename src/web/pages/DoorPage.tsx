import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { programmesQuery, type BrokenProgramme, type ProgrammeList, type ProgrammeSummary } from '../api.ts'
import { Loaded } from '../components/Loaded.tsx'
import { formatDate } from '../dates.ts'
import { useTitle } from '../useTitle.ts'
import { DoorExample } from './door/DoorExample.tsx'

/** The door: what this is, and the ways in. 首页 */
export function DoorPage() {
  useTitle('')
  return <Loaded query={useQuery(programmesQuery)}>{(list) => <Door list={list} />}</Loaded>
}

function Door({ list }: { readonly list: ProgrammeList }) {
  const ready = list.programmes.filter((one): one is ProgrammeSummary => one.state === 'ready')
  const broken = list.programmes.filter((one): one is BrokenProgramme => one.state === 'broken')
  const rounds = ready.filter(({ round }) => round !== null)
  return (
    <>
      <section className="door-head">
        <div className="door-words">
          <h1>考核通知怎么写，分就怎么算</h1>
          <p className="lead">
            {'明镜把一份政务公开考核通知逐条变成可以计算的方案，给每个单位打分、排名、定等次。'}
            {'每一分都能点开：依据通知的哪一句，谁在什么时候答了什么，怎样算出来。'}
          </p>
          {rounds[0] && (
            <p className="actions">
              <Link to="/programmes/$id/round" params={{ id: rounds[0].id }} className="button primary big">
                看一个做完的考核
              </Link>
              <Link to="/programmes/$id" params={{ id: rounds[0].id }} className="button big">
                看通知变成了什么
              </Link>
            </p>
          )}
        </div>
        {list.example && <DoorExample example={list.example} />}
      </section>

      <section aria-labelledby="programmes">
        <h2 id="programmes">方案：来自真实通知</h2>
        {list.programmes.length === 0 && <p className="notice-box">还没有方案。请把方案文件夹放进 programmes，再重新启动。</p>}
        <ul className="cards">
          {ready.map((programme) => (
            <li key={programme.id}>
              <ProgrammeCard programme={programme} />
            </li>
          ))}
          {broken.map((programme) => (
            <li key={programme.id}>
              <article className="card card-broken">
                <h3>{programme.id}</h3>
                <p>这个方案装不上，有 {programme.issues.length} 处需要改正。其他方案照常使用。</p>
                <p className="actions">
                  <Link to="/programmes/$id" params={{ id: programme.id }} className="button">
                    看错在哪里、怎样改
                  </Link>
                </p>
              </article>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

function ProgrammeCard({ programme }: { readonly programme: ProgrammeSummary }) {
  const { id, title, issuer, number, issued, scorecards, hash, round, readings } = programme
  return (
    <article className="card">
      <h3>
        <Link to="/programmes/$id" params={{ id }}>
          {title}
        </Link>
      </h3>
      <p className="quiet">
        {issuer}
        <br />
        {number !== null && `${number} · `}
        {formatDate(issued)}印发
      </p>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">评分表</th>
            <th scope="col">总分</th>
            <th scope="col">指标</th>
            <th scope="col">单位</th>
          </tr>
        </thead>
        <tbody>
          {scorecards.map((card) => (
            <tr key={card.id}>
              <th scope="row">{card.name}</th>
              <td>{card.marks}</td>
              <td>{card.indicators}</td>
              <td>{card.units}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="actions">
        <Link to="/programmes/$id" params={{ id }} className="button">
          看方案
        </Link>
        {round && (
          <Link to="/programmes/$id/round" params={{ id }} className="button primary">
            看示例县的结果
          </Link>
        )}
      </p>
      {!round && <p className="quiet">示例县的结果没有算出来，原因写在启动明镜的窗口里。</p>}
      <p className="quiet small">
        {readings} 条口径 · 方案指纹 <code title={hash}>{hash.slice(0, 8)}</code>
      </p>
    </article>
  )
}
