import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { DownPage } from '../../../server/deskApi.ts'
import { Loaded } from '../../components/Loaded.tsx'
import { downQuery } from './deskQueries.ts'
import { DeskView } from './DeskView.tsx'
import { lineOf, type DeskLine } from './DeskLine.ts'
import { changedSearch, placedSearch, type DeskChange, type DeskSearch } from './deskSearch.ts'
import type { KeyQueue } from './KeyQueue.ts'

interface DownDeskProps {
  readonly round: string
  readonly person: string
  readonly unit: string
  readonly search: DeskSearch
  readonly keys: KeyQueue
}

/** One unit down its card. 纵向评分 */
export function DownDesk({ round, person, unit, search, keys }: DownDeskProps) {
  const query = useQuery(downQuery(round, unit, useQueryClient()))
  const navigate = useNavigate({ from: '/rounds/$round/score' })
  const put = (parts: DeskChange, replace = true) =>
    void navigate({ search: (before) => changedSearch(before, parts), replace, resetScroll: false })
  const lines = useMemo(() => (query.data ? linesOf(query.data) : []), [query.data])
  const turn = (page: DownPage, by: 1 | -1, at: string | undefined): boolean => {
    const next = by === 1 ? page.next : page.previous
    if (next) put({ unit: next.id, at }, false)
    return next !== null
  }
  return (
    <Loaded query={query}>
      {(page) => (
        <>
          <div className="desk-choice">
            <button
              type="button"
              className="button"
              disabled={!page.previous}
              onClick={() => turn(page, -1, search.at)}
              aria-label="上一个单位"
            >
              ◀ H
            </button>
            <strong className="desk-unit">{page.unit.name}</strong>
            <button type="button" className="button" disabled={!page.next} onClick={() => turn(page, 1, search.at)} aria-label="下一个单位">
              L ▶
            </button>
            <span className="quiet">{page.unit.group}</span>
            {page.total && (
              <span>
                合计 <strong className="figure">{page.total.text}</strong> 分
              </span>
            )}
            <button
              type="button"
              className="link"
              onClick={() =>
                put({ unit: undefined, node: search.at ?? page.rows[0]?.code, group: page.unit.group, at: unit, show: undefined }, false)
              }
            >
              改为按指标横向评
            </button>
          </div>
          <DeskView
            key={page.unit.id}
            head={page}
            keys={keys}
            person={person}
            mode="down"
            group={page.unit.group}
            label={page.unit.name}
            lines={lines}
            show={search.show ?? 'all'}
            at={search.at}
            onAt={(at) => void navigate({ search: (before) => placedSearch(before, search, at), replace: true, resetScroll: false })}
            onShow={(show) => put({ show: show === 'all' ? undefined : show })}
            onColumn={(by, at) => turn(page, by, at)}
          />
        </>
      )}
    </Loaded>
  )
}

function linesOf(page: DownPage): readonly DeskLine[] {
  const cells = new Map(page.cells.map((cell) => [cell.node, cell]))
  return page.rows.flatMap((row, at) => {
    const cell = cells.get(row.code)
    const section = row.section === page.rows[at - 1]?.section ? null : row.section
    return cell ? [lineOf(cell, row, { key: row.code, title: row.name, unitName: page.unit.name, section }, page)] : []
  })
}
