import { useRef } from 'react'
import type { DeskCell, GivenAnswer } from '../../../server/deskApi.ts'
import type { Outbox } from './outbox/Outbox.ts'
import { seenIn, type Answering, type Question } from './questionsOf.ts'
import { standsIn, type Before } from './said.ts'

/** What is answered: a value, or that there is none and why. */
export type NewSaid = Pick<GivenAnswer, 'state' | 'value' | 'why' | 'proof'>

/** A question in its cell. */
export interface QuestionAt {
  readonly question: Question
  readonly cell: DeskCell
}

interface Done {
  readonly entry: string
  readonly node: string | null
  readonly given: readonly GivenAnswer[]
  /** What stood in each cell before. */
  readonly before: readonly Before[]
}

/** What can be done at the desk, and undone. 作答与撤回 */
export interface DeskActs {
  /** False: nobody may answer here, or a contradiction is to be decided first. */
  readonly answer: (at: QuestionAt, said: NewSaid, delayMs?: number) => boolean
  /** Many at once: all of them or none. */
  readonly answerMany: (all: readonly (QuestionAt & { readonly said: NewSaid })[]) => void
  /** What was undone, in words; null: there is nothing to undo. */
  readonly undo: () => { readonly unit: string; readonly count: number } | null
}

const NOTHING: Before = { said: null, isSaved: true }

/** The acts of one person in one round, with what was done in this tab. */
export function useDeskActs(outbox: Outbox, round: string, who: Answering): DeskActs {
  const done = useRef<Done[]>([])
  const { lane } = who

  const given = ({ question, cell }: QuestionAt, { state, value, why, proof }: NewSaid): GivenAnswer | null => {
    if (lane === null || !question.writable) return null
    const [newest] = seenIn(cell, question.check.id, question.object, who)
    return {
      unit: cell.unit,
      check: question.check.id,
      ...(question.object === '' ? {} : { object: question.object }),
      lane,
      state,
      ...(value === undefined ? {} : { value }),
      ...(why === undefined || why === '' ? {} : { why }),
      ...(proof === undefined || proof.length === 0 ? {} : { proof }),
      after: newest?.id ?? null,
    }
  }

  const put = (all: readonly (QuestionAt & { readonly said: NewSaid })[], delayMs: number): boolean => {
    const answers = all.flatMap((one) => given(one, one.said) ?? [])
    if (answers.length === 0) return false
    const nodes = new Set(all.map(({ cell }) => cell.node))
    const node = nodes.size === 1 ? (all[0]?.cell.node ?? null) : null
    const before = all.flatMap((one) => (given(one, one.said) ? standsIn(one.question, outbox.state().entries) : []))
    const entry = outbox.add({ round, node, answers }, delayMs)
    const last = done.current.at(-1)
    const isSame = delayMs > 0 && last?.given.length === 1 && answers.length === 1 && sameCell(last.given[0], answers[0])
    // A number that is still being typed is one act, however many times it was said.
    if (isSame) done.current[done.current.length - 1] = { ...last, entry, given: answers }
    else done.current.push({ entry, node, given: answers, before })
    return true
  }

  return {
    answer: (at, said, delayMs = 0) => put([{ ...at, said }], delayMs),
    answerMany: (all) => void put(all, 0),
    undo: () => {
      const last = done.current.pop()
      if (!last) return null
      const [first] = last.given
      const isGone = outbox.drop(last.entry)
      const ids = outbox.idsOf(last.entry)
      const answers = last.given.flatMap((one, at): readonly GivenAnswer[] => {
        const { said, isSaved } = last.before[at] ?? NOTHING
        // What was on its way then was replaced by what is gone now.
        if (isGone && isSaved) return []
        const { value: _, why: __, proof: ___, ...rest } = one
        return [{ ...rest, after: ids[at] ?? one.after, ...(said ?? { state: 'withdrawn' }) }]
      })
      if (answers.length > 0) outbox.add({ round, node: last.node, answers })
      return { unit: first?.unit ?? '', count: last.given.length }
    },
  }
}

const sameCell = (a: GivenAnswer | undefined, b: GivenAnswer | undefined): boolean =>
  a !== undefined && b !== undefined && a.unit === b.unit && a.check === b.check && (a.object ?? '') === (b.object ?? '')
