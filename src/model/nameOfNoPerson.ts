import { PROGRAM, TERMINAL } from './Actor.ts'

/** Who acts and is registered nowhere; in a demonstration nobody signs in. */
const NAMES: ReadonlyMap<string, string> = new Map([
  [PROGRAM.id, PROGRAM.name],
  [TERMINAL.id, TERMINAL.name],
  ['demonstration', '演示管理员'],
])

/** What an actor is called that is no person: the program, the terminal; null for anybody else. 非人员的操作人 */
export const nameOfNoPerson = (actor: string): string | null => NAMES.get(actor) ?? null
