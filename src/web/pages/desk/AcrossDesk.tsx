import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useIsHere } from '../../useIsHere.ts'
import { Loaded } from '../../components/Loaded.tsx'
import type { AcrossPage } from '../../../server/deskApi.ts'
import { acrossQuery } from './deskQueries.ts'
import { DeskView } from './DeskView.tsx'
import { changedSearch, placedSearch, type DeskChange, type DeskSearch } from './deskSearch.ts'
import type { KeyQueue } from './KeyQueue.ts'
import { useAcross } from './useAcross.ts'
import { RowChoice } from './RowChoice.tsx'

interface AcrossDeskProps {
  readonly round: string
  readonly person: string
  readonly search: DeskSearch
  readonly keys: KeyQueue
}

/** One indicator across the units of a group. 横向评分 */
export function AcrossDesk({ round, person, search, keys }: AcrossDeskProps) {
  const { first, lines, wantLines } = useAcross(round, search.node, search.group)
  const navigate = useNavigate({ from: '/rounds/$round/score' })
  const isHere = useIsHere()
  const client = useQueryClient()
  const { node, group } = search
  const begun = node === undefined ? first.data : undefined
  useEffect(() => {
    if (!begun) return
    // Without a row the address means the first that is open. Named, it stays the one that is worked on, whatever is open when it is asked for again.
    client.setQueryData(acrossQuery({ round, node: begun.row.code, group, part: 0 }, client).queryKey, begun)
    if (isHere()) void navigate({ search: (before) => changedSearch(before, { node: begun.row.code }), replace: true, resetScroll: false })
  }, [client, navigate, isHere, round, group, begun])
  const put = (parts: DeskChange, replace = true) =>
    void navigate({ search: (before) => changedSearch(before, parts), replace, resetScroll: false })
  const toRow = (page: AcrossPage, by: 1 | -1, at: string | undefined): boolean => {
    const here = page.rows.findIndex(({ code }) => code === page.row.code)
    const next = here < 0 ? undefined : page.rows[here + by]
    if (next) put({ node: next.code, group: page.group, at }, false)
    return next !== undefined
  }
  return (
    <Loaded query={first}>
      {(page) => (
        <>
          <RowChoice
            page={page}
            lines={lines}
            onGroup={(group) => put({ group, node: undefined, at: undefined }, false)}
            onRow={(node) => put({ node, group: page.group }, false)}
            onTurn={(by) => toRow(page, by, search.at)}
            onDown={() =>
              put(
                { unit: search.at ?? page.members[0]?.unit, node: undefined, group: undefined, at: page.row.code, show: undefined },
                false,
              )
            }
          />
          <DeskView
            key={`${page.group} ${page.row.code}`}
            head={page}
            keys={keys}
            person={person}
            mode="across"
            group={page.group}
            label={`${page.row.name}，${page.group}`}
            lines={lines}
            show={search.show ?? 'all'}
            at={search.at}
            onAt={(at) => void navigate({ search: (before) => placedSearch(before, search, at), replace: true, resetScroll: false })}
            onShow={(show) => put({ show: show === 'all' ? undefined : show })}
            onColumn={(by, at) => toRow(page, by, at)}
            onDrawn={wantLines}
          />
        </>
      )}
    </Loaded>
  )
}
