import type { Io } from './Io.ts'
import type { ExitCode } from './ExitCode.ts'

/** What a command was called with: its arguments by name, its options by name. */
export interface Called {
  readonly arguments: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>
}

/** One command of the program, with all that its help says. 命令 */
export interface Command {
  /** One word, or a noun and its verb. */
  readonly name: string
  readonly summary: string
  /** `<needed>`, `[optional]`, `[several...]`, with their explanations. */
  readonly arguments: readonly { readonly name: string; readonly help: string }[]
  /** Those that may be given several times are texts in their order. */
  readonly options: readonly { readonly flags: string; readonly help: string; readonly repeatable?: true }[]
  run(called: Called, io: Io): ExitCode | Promise<ExitCode>
}

/** The text of an argument that must be there. */
export const argument = ({ arguments: given }: Called, name: string): string => {
  const value = given[name]
  return typeof value === 'string' ? value : ''
}

export const option = ({ options }: Called, name: string): string | undefined => {
  const value = options[name]
  return typeof value === 'string' ? value : undefined
}

/** The texts of an option that may be given several times. */
export const texts = ({ options }: Called, name: string): readonly string[] => {
  const value = options[name]
  return Array.isArray(value) ? (value as readonly string[]) : []
}

export const flag = ({ options }: Called, name: string): boolean => options[name] === true

/** One line of JSON after another would be no JSON: each command prints one value. */
export const printJson = (io: Io, value: unknown): void => {
  io.out(`${JSON.stringify(value, null, 2)}\n`)
}
