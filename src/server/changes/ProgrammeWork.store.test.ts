import { expect, it } from 'vitest'
import { LATER_WORDING, townsRound } from '../../../test/changedRound.ts'
import { noBackups, noJobs } from '../../../test/noJobs.ts'
import { published } from '../../../test/openedRound.ts'
import { someone } from '../../../test/store.ts'
import { createWorld } from '../createWorld.ts'
import { silentLog } from '../log/silentLog.ts'
import { ProgrammeWork } from './ProgrammeWork.ts'

const PART = { find: '', limit: 50, offset: 0 }

it('a change of programme that is refused later is told to whoever asks next, and what was found serves the one who accepts it', async () => {
  const store = await townsRound('r')
  const { hash: to } = await published(store, LATER_WORDING)
  const sources = { kind: 'installation', folder: '/nowhere', jobs: noJobs, backups: noBackups, log: silentLog } as const
  const world = createWorld({ ...sources, store, preparing: () => new Set() })
  const work = new ProgrammeWork()
  await expect(work.look(world, 'r', 'another', PART)).rejects.toMatchObject({ code: 'wording-not-later' })
  await expect(work.look(world, 'r', 'another', PART)).rejects.toMatchObject({ code: 'wording-not-later' })
  const told = await work.look(world, 'r', to, { ...PART, find: '乙' })
  if (told.state !== 'shown') throw new Error(`It was ${told.state}.`)
  expect(told.sheet).toMatchObject({ found: 1, units: [{ unit: { name: '乙镇' } }] })
  const { revision, digest } = told.sheet
  const move = { round: 'r', to, why: '更正通知' }
  await expect(work.move(world, someone(), { ...move, accepted: { revision, digest: 'x' } })).rejects.toMatchObject({
    code: 'change-stale',
  })
  const both = await Promise.allSettled([1, 2].map(() => work.move(world, someone(), { ...move, accepted: { revision, digest } })))
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await work.look(world, 'r', to, PART)).toEqual({ state: 'done' })
})

it('a second change of programme is refused while the first is under way', async () => {
  const store = await townsRound('r')
  const { hash: to } = await published(store, LATER_WORDING)
  const sources = { kind: 'installation', folder: '/nowhere', jobs: noJobs, backups: noBackups, log: silentLog } as const
  let go: () => void = () => undefined
  const gate = new Promise<void>((resolve) => (go = resolve))
  let reached: () => void = () => undefined
  const isMoving = new Promise<void>((resolve) => (reached = resolve))
  const held: typeof store = {
    ...store,
    ending: async (work) => {
      reached()
      await gate
      return store.ending(work)
    },
  }
  const world = createWorld({ ...sources, store, preparing: () => new Set() })
  const work = new ProgrammeWork()
  const told = await work.look(world, 'r', to, PART)
  if (told.state !== 'shown') throw new Error(`It was ${told.state}.`)
  const { revision, digest } = told.sheet
  const move = { round: 'r', to, why: '更正通知', accepted: { revision, digest } }
  const first = work.move({ ...world, store: held }, someone(), move)
  await isMoving
  await expect(work.move(world, someone(), move)).rejects.toMatchObject({ kind: 'conflict', code: 'move-under-way' })
  go()
  await first
})
