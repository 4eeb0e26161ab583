import { useNavigate } from '@tanstack/react-router'
import { Loaded } from '../../components/Loaded.tsx'
import type { AcrossPage } from '../../../server/deskApi.ts'
import { DeskView } from './DeskView.tsx'
import { changedSearch, type DeskChange, type DeskSearch } from './deskSearch.ts'
import { useAcross } from './useAcross.ts'
import { RowChoice } from './RowChoice.tsx'

interface AcrossDeskProps {
  readonly round: string
  readonly person: string
  readonly search: DeskSearch
}

/** One indicator across the units of a group. 横向评分 */
export function AcrossDesk({ round, person, search }: AcrossDeskProps) {
  const { first, lines, wantLines } = useAcross(round, search.node, search.group)
  const navigate = useNavigate({ from: '/rounds/$round/score' })
  const put = (parts: DeskChange, replace = true) =>
    void navigate({ search: (before) => changedSearch(before, parts), replace, resetScroll: false })
  const toRow = (page: AcrossPage, by: 1 | -1, fresh = false): boolean => {
    const next = page.rows[page.rows.findIndex(({ code }) => code === page.row.code) + by]
    if (next) put({ node: next.code, group: page.group, ...(fresh ? { at: undefined } : {}) }, false)
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
            onTurn={(by) => toRow(page, by)}
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
            person={person}
            mode="across"
            group={page.group}
            label={`${page.row.name}，${page.group}`}
            lines={lines}
            show={search.show ?? 'all'}
            at={search.at}
            onAt={(at) => put({ at })}
            onShow={(show) => put({ show: show === 'all' ? undefined : show })}
            onColumn={(by, fresh) => toRow(page, by, fresh)}
            onDrawn={wantLines}
          />
        </>
      )}
    </Loaded>
  )
}
