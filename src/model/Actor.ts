import type { Role } from './Role.ts'

/** Who acts, as the journal and the sheets have it: a person in a role, the program by itself, or who sits at the machine. 操作人 */
export interface Actor {
  /** A person's id, or one of the two that are no persons. */
  readonly id: string
  /** As it is printed. */
  readonly name: string
  /** As which the act was allowed; empty where none was needed. */
  readonly role: Role | ''
  /** Id of the person for whom he acts as a deputy. */
  readonly deputyFor?: string
}

/** What the program does by itself: the nightly backup, a stage that closes. */
export const PROGRAM: Actor = { id: 'program', name: '明镜（自动）', role: '' }

/** Who may type commands on the machine itself. */
export const TERMINAL: Actor = { id: 'terminal', name: '本机终端', role: '' }
