import { refusalFromFault } from '../database/refusalFromFault.ts'
import { dataPlace } from '../installation/dataPlace.ts'
import { readInstallationFile } from '../installation/installationFile.ts'
import { openInstallation, type Installation } from '../installation/openInstallation.ts'
import { Refusal } from '../model/Refusal.ts'
import { option, type Called } from './Command.ts'
import type { Io } from './Io.ts'

/** Where the data are. */
export const DATA_OPTION = {
  flags: '--data <dir>',
  help: '数据文件夹；不写时看环境变量 MINGJING_DATA，再没有就是本机默认的位置。数据库在服务器上的，另用环境变量 DATABASE_URL 指出',
} as const

/**
 * Opens the data that a command was called for, beside the running program where there is one, and closes them whatever happens. 打开数据
 *
 * @throws Refusal where they cannot be opened, or the database cannot be reached
 */
export async function withData<T>(
  called: Called,
  io: Io,
  work: (installation: Installation) => Promise<T>,
  part: 'terminal' | 'worker' = 'terminal',
): Promise<T> {
  const installation = await open(option(called, 'data'), part, (error) => io.err(`${messageOf(error)}\n`))
  try {
    for (const warning of installation.warnings) io.err(`${warning}\n`)
    return await work(installation)
  } catch (error) {
    throw refusalFromFault(error) ?? error
  } finally {
    await installation.close()
  }
}

/** What a data folder is, it says itself; a demonstration's database is always its own. */
async function open(typed: string | undefined, part: 'terminal' | 'worker', report: (error: unknown) => void): Promise<Installation> {
  const { folder, databaseUrl } = dataPlace('installation', typed)
  try {
    const file = await readInstallationFile(folder)
    return await openInstallation({ folder, databaseUrl: file?.kind === 'demonstration' ? undefined : databaseUrl, part, report })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new Refusal('unavailable', error.code, error.message, error.details)
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
