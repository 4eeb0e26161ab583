import { useQueries, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { AcrossPage } from '../../../server/deskApi.ts'
import { acrossQuery, PART } from './deskQueries.ts'
import { lineOf, lineOfMember, type DeskLine } from './DeskLine.ts'

/** A row across its units, fetched in the parts that are looked at. */
export interface Across {
  /** The first part, with the list of all units. */
  readonly first: UseQueryResult<AcrossPage>
  readonly lines: readonly DeskLine[]
  /** These lines are drawn: their parts are fetched. */
  readonly wantLines: (keys: readonly string[]) => void
}

/** The lines of a row: of units whose part is not there yet only how far they are. 横向的各行 */
export function useAcross(round: string, node: string | undefined, group: string | undefined): Across {
  const client = useQueryClient()
  const [wanted, setWanted] = useState<ReadonlySet<number>>(new Set([0]))
  const parts = [...wanted].sort((a, b) => a - b)
  const { first, pages } = useQueries({
    queries: parts.map((part) => acrossQuery({ round, node, group, part }, client)),
    combine: together,
  })
  const page = first?.data
  const lines = useMemo(() => (page ? linesOf(page, pages) : []), [page, pages])
  const members = page?.members
  const wantLines = useCallback(
    (keys: readonly string[]) => {
      if (!members || members.length <= PART) return
      const places = new Map(members.map(({ unit }, at) => [unit, Math.floor(at / PART)]))
      setWanted((before) => {
        const more = keys.flatMap((key) => places.get(key) ?? []).filter((part) => !before.has(part))
        return more.length === 0 ? before : new Set([...before, ...more])
      })
    },
    [members],
  )
  if (!first) throw new Error('The first part is always asked for.')
  return { first, lines, wantLines }
}

/** What of the parts is there; the same list as long as nothing in it changes. */
const together = (results: readonly UseQueryResult<AcrossPage>[]) => ({
  first: results[0],
  pages: results.flatMap(({ data }) => data ?? []),
})

function linesOf(page: AcrossPage, pages: readonly AcrossPage[]): readonly DeskLine[] {
  const cells = new Map(pages.flatMap((one) => (one.row.code === page.row.code ? one.cells : [])).map((cell) => [cell.unit, cell]))
  return page.members.map((member) => {
    const cell = cells.get(member.unit)
    const names = { key: member.unit, title: member.name, unitName: member.name, section: null }
    return cell ? lineOf(cell, page.row, names, page) : lineOfMember(member, page.row)
  })
}
