import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext } from 'playwright-core'
import { ROOT } from '../../scripts/run.mjs'
import { prepare } from '../../src/assess.ts'
import { inScope } from '../../src/engine/nodes/profile.ts'
import type { AnswerValue, Lane, Unit } from '../../src/model/Facts.ts'
import { askedOfGroups } from '../../src/programme/askedChecks.ts'
import { lanesOf } from '../../src/rounds/answering/lanesFor.ts'
import { answersWith } from '../../src/rounds/best/answersWith.ts'
import { parametersOf } from '../../src/rounds/best/parametersOf.ts'
import { possibleValues } from '../../src/rounds/best/possibleValues.ts'
import { askedOfUnit, assessorsOfCheck } from '../../src/rounds/files/askedOfUnit.ts'
import { termsOf } from '../../src/rounds/life/terms/termsOf.ts'
import { findRound } from '../../src/store/queries/rounds.ts'
import { listMembers } from '../../src/store/queries/roster.ts'
import type { Store } from '../../src/store/Store.ts'
import { member } from '../openedRound.ts'
import { PASSWORD } from '../people.ts'
import { ask } from './ask.ts'

type Files = Readonly<Record<string, string>>

/** The files of a programme that comes along, as it is published. */
export function programmeFiles(id: string): Files {
  const folder = join(ROOT, 'programmes', id)
  const cards = readdirSync(join(folder, 'scorecards')).map((name) => `scorecards/${name}`)
  const files = ['programme.yaml', 'units.yaml', 'notice.txt', ...cards]
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]))
}

/** Units of a programme's round by name and group, for which everything is decided that the notice left open: it applies. */
export function decidedRoster(
  files: Files,
  units: readonly (readonly [name: string, group: string, parts?: Partial<Unit>])[],
): readonly Unit[] {
  const askedOf = askedOfGroups(prepare(files).compiled.programme)
  return units.map(([name, group, parts = {}]) => {
    const asked = askedOf(group)
    const unit = member(name, group, { parameters: parametersOf(asked), ...parts })
    const open = [...asked.nodes].filter(([, { node }]) => inScope(node.scope, unit) === null)
    return { ...unit, applies: { ...Object.fromEntries(open.map(([code]) => [code, true])), ...parts.applies } }
  })
}

/** One cell that somebody is expected to answer, with an answer that finds nothing wrong. */
export interface ExpectedCell {
  readonly unit: string
  readonly check: string
  readonly object?: string
  readonly value: AnswerValue
  readonly lanes: readonly Lane[]
  /** Who leads it, as the notice calls them; of the unit itself: who scores in its place. */
  readonly leads: readonly string[]
}

/** Cells of a round, in a lane. */
export interface InLane {
  readonly round: string
  readonly lane: Lane
  readonly cells: readonly ExpectedCell[]
}

/** All that is to be answered in a round, before anything is. */
export async function expectedCells(store: Store, round: string): Promise<readonly ExpectedCell[]> {
  const { db } = store
  const [terms, row] = [await termsOf(db, round), await findRound(db, round)]
  const { programme } = terms.compiled
  return (await listMembers(db, round)).flatMap(({ record }) => {
    const asked = terms.askedOf(record.group)
    return askedOfUnit(asked, record).flatMap((one) => {
      const [value] = possibleValues(one.check, programme.period)
      const lanes = lanesOf(terms, row?.answering ?? {}, record.group, one.check.id)
      const leads = assessorsOfCheck(one, asked, programme, record)
      if (value === undefined) return []
      const copies = answersWith(one, value, record, programme, { by: '', at: terms.asOf })
      return copies.map(({ object }) => ({
        ...{ unit: record.id, check: one.check.id, lanes, leads, value },
        ...(object === undefined ? {} : { object }),
      }))
    })
  })
}

/** Signs somebody in without a page: what he does in bulk goes through the interface. */
export async function session(context: BrowserContext, app: { readonly url: string }, login: string): Promise<BrowserContext> {
  await ask<null>(context, app, 'POST', '/api/sign-in', { login, password: PASSWORD })
  return context
}

/** Those of the cells that nobody has answered in a lane yet, as far as who is signed in sees. */
export async function unanswered(
  context: Pick<BrowserContext, 'request'>,
  app: { readonly url: string },
  { round, lane, cells }: InLane,
): Promise<readonly ExpectedCell[]> {
  const stands = new Set<string>()
  for (const unit of new Set(cells.map((cell) => cell.unit))) {
    const path = `/api/rounds/${round}/units/${encodeURIComponent(unit)}/cells`
    const { answers } = await ask<{ answers: readonly { check: string; object: string; lane: Lane }[] }>(context, app, 'GET', path)
    for (const one of answers) if (one.lane === lane) stands.add(`${unit} ${one.check} ${one.object}`)
  }
  return cells.filter((cell) => !stands.has(`${cell.unit} ${cell.check} ${cell.object ?? ''}`))
}

/** Answers cells in a lane as who is signed in; one that was answered already must not be among them. */
export async function answerAll(
  context: Pick<BrowserContext, 'request'>,
  app: { readonly url: string },
  { round, lane, cells }: InLane,
): Promise<void> {
  if (cells.length === 0) return
  const answers = cells.map(({ lanes: _, leads: __, ...cell }) => ({ ...cell, lane, after: null }))
  await ask<unknown>(context, app, 'POST', `/api/rounds/${round}/answers`, { answers })
}

/** A unit's self-check in bulk: all cells typed and saved as drafts that nobody typed before. */
export async function draftAll(
  context: Pick<BrowserContext, 'request'>,
  app: { readonly url: string },
  { round, unit, cells }: { readonly round: string; readonly unit: string; readonly cells: readonly ExpectedCell[] },
): Promise<void> {
  const typed = cells.map(({ check, object = '', value }) => ({ check, object, value, state: 'answered', why: null, seen: null }))
  for (let from = 0; from < typed.length; from += 500)
    await ask<unknown>(context, app, 'PUT', `/api/rounds/${round}/units/${encodeURIComponent(unit)}/drafts`, {
      cells: typed.slice(from, from + 500),
    })
}
