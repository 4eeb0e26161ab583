import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useSyncExternalStore } from 'react'
import type { SelfReportSheet, WrittenPart } from '../../../api.ts'
import { AskError, send } from '../../../ask.ts'
import { meQuery } from '../../../me.ts'
import { recallTyped, rememberTyped } from '../drafts/deviceMemory.ts'
import { DraftKeeper } from '../drafts/DraftKeeper.ts'
import { cellKey, type DraftState, type Typed } from '../drafts/DraftState.ts'
import type { Filler } from '../drafts/useDrafts.ts'
import { reportPath, type SelfPlace } from '../selfQueries.ts'
import { reportKey, reportQuery } from './reportQueries.ts'

/** A report as it is written on this page. */
export interface Writing {
  readonly state: DraftState
  readonly textOf: (part: WrittenPart) => string
  /** What somebody else wrote there meanwhile. */
  readonly theirsOf: (part: WrittenPart) => string | null
  readonly write: (part: WrittenPart, text: string) => void
  readonly keepMine: (part: WrittenPart) => void
  readonly takeTheirs: (part: WrittenPart) => void
  readonly saveNow: () => void
}

const keyOf = ({ id }: WrittenPart): string => cellKey({ check: id, object: '' })
const textIn = ({ said }: Pick<Typed, 'said'>): string => (typeof said.value === 'string' ? said.value : '')

/** Saves a report as it is written. 自动保存自查报告 */
export function useReport({ round, unit }: SelfPlace, { id, name }: Filler): Writing {
  const client = useQueryClient()
  const [keeper, bases] = useMemo(() => {
    const place = { round, unit }
    const memory = { what: 'self-report', person: id, ...place } as const
    /** What stood in each part when this page began to change it. */
    const begun = new Map<string, string>()
    const put = async (typed: readonly Typed[], seen: number | null) => {
      const parts = Object.fromEntries(typed.map((one) => [one.check, textIn(one)]))
      const { version } = await send<{ version: number }>('PUT', reportPath(place), { parts, seen })
      return { saved: typed.map(({ check, object }) => ({ check, object, version })) }
    }
    const made = new DraftKeeper(
      {
        send: async (typed) => {
          const seen = typed.reduce((most, one) => Math.max(most, one.seen ?? 0), 0)
          try {
            return await put(typed, seen === 0 ? null : seen)
          } catch (error) {
            if (!(error instanceof AskError) || error.code !== 'report-changed') throw error
            const now = await client.query(reportQuery(place))
            const isUntouched = (one: Typed) => now.parts.find((part) => part.id === one.check)?.written === begun.get(one.check)
            if (!typed.every(isUntouched)) throw error
            return put(typed, now.version)
          }
        },
        current: async () => {
          const { parts, version, changed } = await client.query(reportQuery(place))
          const by = changed?.by ?? ''
          const at = changed?.at ?? ''
          return new Map(
            parts.map((part) => [keyOf(part), { said: { state: 'answered', value: part.written, why: null }, version, by, at }]),
          )
        },
        remember: (typed) => rememberTyped(memory, typed),
        onSaved: ({ saved }, sent) => {
          for (const one of sent) begun.set(one.check, textIn(one))
          const version = saved[0]?.version ?? null
          const at = new Date().toISOString()
          client.setQueryData<SelfReportSheet>(reportKey(place), (sheet) => sheet && withWritten(sheet, sent, { version, by: name, at }))
        },
        onSignedOut: () => void client.invalidateQueries({ queryKey: meQuery.queryKey }),
        later: (ms, then) => {
          const timer = setTimeout(then, ms)
          return () => clearTimeout(timer)
        },
        now: () => new Date().toISOString(),
      },
      recallTyped(memory),
    )
    return [made, begun] as const
  }, [client, round, unit, id, name])
  const state = useSyncExternalStore(keeper.listen, keeper.read)
  return {
    state,
    textOf: (part) => {
      const typed = state.typed.get(keyOf(part))
      return typed ? textIn(typed) : part.written
    },
    theirsOf: (part) => {
      const theirs = state.conflicts.get(keyOf(part))
      return theirs ? textIn(theirs) : null
    },
    write: (part, text) => {
      if (!state.typed.has(keyOf(part))) bases.set(part.id, part.written)
      const seen = client.getQueryData<SelfReportSheet>(reportKey({ round, unit }))?.version ?? null
      keeper.change({ check: part.id, object: '', said: { state: 'answered', value: text, why: null }, seen })
    },
    keepMine: (part) => keeper.keepMine(keyOf(part)),
    takeTheirs: (part) => keeper.takeTheirs(keyOf(part)),
    saveNow: keeper.saveNow,
  }
}

function withWritten(
  sheet: SelfReportSheet,
  sent: readonly Typed[],
  { version, by, at }: { readonly version: number | null; readonly by: string; readonly at: string },
): SelfReportSheet {
  const texts = new Map(sent.map((one) => [one.check, textIn(one)]))
  return {
    ...sheet,
    version: version ?? sheet.version,
    changed: { by, at },
    parts: sheet.parts.map((part) => ({ ...part, written: texts.get(part.id) ?? part.written })),
    handedIn: sheet.handedIn && { ...sheet.handedIn, changedSince: true },
  }
}
