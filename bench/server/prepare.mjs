import { hashOfSecret, newSecret } from '../../dist/people/secrets/newSecret.js'
import { registerUnits } from '../../dist/people/units/registerUnits.js'
import { answerChecks } from '../../dist/rounds/life/answers/answerChecks.js'
import { openRound } from '../../dist/rounds/life/openRound.js'
import { publishProgramme } from '../../dist/rounds/life/programmes/publishProgramme.js'
import { duties, people, sessions } from '../../dist/store/schema/people.js'
import { answersOf, CALENDAR, programmeFiles, rosterOf } from '../store/workload.mjs'

const ACTOR = { id: 'bench', name: '测速', role: 'organiser' }
const AT_ONCE = 10

/** A round of so many units and indicators, all of them answered in two lanes. */
export async function prepareRound(store, { id, units, indicators }) {
  const { hash } = await publishProgramme(store, ACTOR, programmeFiles(units, indicators, `bench-${id}`))
  const terms = { programme: hash, unit: 'root', asOf: '2024-12-31', calendar: CALENDAR, history: [], demonstration: false }
  await openRound(store, ACTOR, { ...terms, id, title: id, roster: rosterOf(units) })
  for (let at = 0; at < units; at += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, units - at) }, (_, index) => at + index)
    for (const lane of [0, 1])
      await answerChecks(store, ACTOR, { round: id, answers: some.flatMap((one) => answersOf(one, lane, indicators)) })
  }
}

export const register = (store, units) =>
  registerUnits(store, ACTOR, [
    { id: 'root', name: '测速省', parent: null, kind: 'province' },
    ...rosterOf(units).map(({ id, name }) => ({ id, name, parent: 'root', kind: 'department' })),
  ])

/** Somebody who is signed in, and by which cookie. */
export async function signIn({ db, now }, id, role, unit = 'root') {
  const at = now()
  const secret = newSecret()
  await db.insert(people).values({ id, login: id, name: id, unit, state: 'active', createdAt: at })
  await db.insert(duties).values({ id: `${id}-duty`, person: id, role, unit, from: at, grantedBy: 'bench', why: 'bench' })
  await db.insert(sessions).values({
    id: `${id}-session`,
    secretHash: hashOfSecret(secret),
    confirmedAt: at,
    renewAt: '2999-01-01T00:00:00.000Z',
    person: id,
    createdAt: at,
    seenAt: at,
    address: '',
    agent: '',
    browserHash: '',
  })
  return `mingjing=${secret}`
}
