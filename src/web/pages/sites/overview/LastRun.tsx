import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { formatInstant } from '../../../instants.ts'
import { count } from '../figures.ts'
import { runQuery } from '../running/runQueries.ts'
import type { SiteRow } from '../siteTypes.ts'
import { ChangesSince } from './ChangesSince.tsx'

interface LastRunProps {
  readonly site: Pick<SiteRow, 'id'>
  readonly last: NonNullable<SiteRow['last']>
}

/** How the site did when it was looked at last: what changed first, then the figures, each with the way to what it counts. 最近一次检查 */
export function LastRun({ site: { id }, last }: LastRunProps) {
  const { data: run } = useQuery(runQuery(id, last.run))
  return (
    <section className="panel" aria-labelledby="last-run">
      <h2 id="last-run">
        最近一次检查{' '}
        <span className="quiet">
          {formatInstant(last.at)}
          {last.origin === 'imported' && '，由采集包导入'}
        </span>
      </h2>
      {run && <ChangesSince run={run} />}
      {run && run.note !== null && <p>请注意：{run.note}</p>}
      <ul className="tiles">
        <Tile
          to={
            <Link to="/sites/$site/runs/$run" params={{ site: id, run: last.run }}>
              看过的网页
            </Link>
          }
          value={last.pages}
        />
        {last.passed + last.failed + last.cantTell > 0 && (
          <>
            <Tile
              to={
                <Link to="/sites/$site/columns" params={{ site: id }} search={{ is: 'passed' }}>
                  栏目打得开
                </Link>
              }
              value={last.passed}
            />
            <Tile
              to={
                <Link to="/sites/$site/columns" params={{ site: id }} search={{ is: 'failed' }}>
                  栏目没有成功
                </Link>
              }
              value={last.failed}
              isBad
            />
            <Tile
              to={
                <Link to="/sites/$site/columns" params={{ site: id }} search={{ is: 'cantTell' }}>
                  栏目没能看到
                </Link>
              }
              value={last.cantTell}
            />
          </>
        )}
        <Tile
          to={
            <Link to="/sites/$site/links" params={{ site: id }}>
              失效链接
            </Link>
          }
          value={last.brokenLinks}
          isBad
        />
      </ul>
    </section>
  )
}

interface TileProps {
  readonly to: ReactNode
  readonly value: number
  readonly isBad?: boolean
}

function Tile({ to, value, isBad = false }: TileProps) {
  return (
    <li className={isBad && value > 0 ? 'bad' : undefined}>
      <span className="tile-figure">{count(value)}</span>
      {to}
    </li>
  )
}
