import type { Actor } from '../../../model/Actor.ts'
import type { Lane } from '../../../model/Facts.ts'
import { nameOfNoPerson } from '../../../model/nameOfNoPerson.ts'
import type { AskedCheck } from '../../../programme/askedChecks.ts'

/** Whose voice is heard, where the node around the check is scored once per assessor or expert; else empty. 席位 */
export const seatOf = ({ per }: AskedCheck, { lane, holder }: { readonly lane: Lane; readonly holder: string }): string =>
  per?.each === lane ? holder : ''

/**
 * By what somebody's seat is known: by his id, for two experts may bear one name; only who is no person sits by his name. 席位的主人
 *
 * Files and papers name people whom nobody registered: there the name is the seat.
 */
export const seatHolder = ({ id, name }: Pick<Actor, 'id' | 'name'>): string => (nameOfNoPerson(id) === null ? id : name)
