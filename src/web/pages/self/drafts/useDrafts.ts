import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useSyncExternalStore } from 'react'
import type { Said } from '../../../../model/Said.ts'
import type { SelfCell, SelfCheckSheet } from '../../../api.ts'
import { meQuery } from '../../../me.ts'
import { cellsIn, selfKey, selfQuery, sendDrafts, withSaved, type SelfPlace } from '../selfQueries.ts'
import { recallTyped, rememberTyped } from './deviceMemory.ts'
import { DraftKeeper } from './DraftKeeper.ts'
import { cellKey, type Cells, type DraftState, type Theirs } from './DraftState.ts'

/** Who fills in where. */
export interface Filler {
  readonly id: string
  readonly name: string
}

/** What is typed on the page, and where it is. */
export interface Drafts {
  readonly state: DraftState
  readonly saidOf: (cell: SelfCell) => Said
  readonly theirsOf: (cell: SelfCell) => Theirs | undefined
  readonly change: (cell: SelfCell, said: Said) => void
  readonly keepMine: (cell: SelfCell) => void
  readonly takeTheirs: (cell: SelfCell) => void
  readonly saveNow: () => void
}

const keyOf = ({ check, object }: SelfCell): string => cellKey({ check: check.id, object })

/** Saves what is typed by itself, and loses nothing of it. 自动保存 */
export function useDrafts({ round, unit }: SelfPlace, { id, name }: Filler): Drafts {
  const client = useQueryClient()
  const keeper = useMemo(() => {
    const place = { round, unit }
    const memory = { what: 'self-check', person: id, ...place } as const
    return new DraftKeeper(
      {
        send: (typed) => sendDrafts(place, typed),
        current: async () => cellsNow(await client.query(selfQuery(place))),
        remember: (typed) => rememberTyped(memory, typed),
        onSaved: (saved, sent) =>
          client.setQueryData<SelfCheckSheet>(
            selfKey(place),
            (sheet) => sheet && withSaved(sheet, saved, sent, name, new Date().toISOString()),
          ),
        onSignedOut: () => void client.invalidateQueries({ queryKey: meQuery.queryKey }),
        later: (ms, then) => {
          const timer = setTimeout(then, ms)
          return () => clearTimeout(timer)
        },
        now: () => new Date().toISOString(),
      },
      recallTyped(memory),
    )
  }, [client, round, unit, id, name])
  const state = useSyncExternalStore(keeper.listen, keeper.read)
  return {
    state,
    saidOf: (cell) => state.typed.get(keyOf(cell))?.said ?? cell.said,
    theirsOf: (cell) => state.conflicts.get(keyOf(cell)),
    change: (cell, said) => keeper.change({ check: cell.check.id, object: cell.object, said, seen: cell.draft?.version ?? null }),
    keepMine: (cell) => keeper.keepMine(keyOf(cell)),
    takeTheirs: (cell) => keeper.takeTheirs(keyOf(cell)),
    saveNow: keeper.saveNow,
  }
}

const cellsNow = ({ rows }: SelfCheckSheet): Cells =>
  new Map(
    cellsIn(rows).map((cell) => [
      keyOf(cell),
      { said: cell.said, version: cell.draft?.version ?? null, by: cell.draft?.by ?? '', at: cell.draft?.at ?? '' },
    ]),
  )
