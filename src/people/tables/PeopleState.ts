import type { Instant } from '../../model/Instant.ts'
import type { Db } from '../../store/Db.ts'
import { everybody, ownOpenDuties, roundTitles } from '../../store/queries/peopleTables.ts'
import { readRegister } from '../units/readRegister.ts'
import type { Register } from '../units/Register.ts'

/** All that a table of people is held against. 人员现状 */
export interface PeopleState {
  readonly register: Register
  readonly people: Awaited<ReturnType<typeof everybody>>
  readonly duties: Awaited<ReturnType<typeof ownOpenDuties>>
  readonly rounds: Awaited<ReturnType<typeof roundTitles>>
}

export const readPeopleState = async (db: Db, at: Instant): Promise<PeopleState> => ({
  register: await readRegister(db),
  people: await everybody(db),
  duties: await ownOpenDuties(db, at),
  rounds: await roundTitles(db),
})
