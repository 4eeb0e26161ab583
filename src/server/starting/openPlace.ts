import { resolve } from 'node:path'
import { dataPlace } from '../../installation/dataPlace.ts'
import { readInstallationFile } from '../../installation/installationFile.ts'
import { openInstallation, type Installation, type OpenOptions } from '../../installation/openInstallation.ts'
import { removeOutdated } from '../demonstration/removeOutdated.ts'
import { OptionsError, refuseForDemonstration, type Options } from './options.ts'
import { startedIn } from './startedIn.ts'

/** Opens the data that the command line asks for: what a named folder is, an installation with `--empty`, else the demonstration. 打开数据 */
export async function openPlace(
  options: Options,
  report: NonNullable<OpenOptions['report']>,
  say: (line: string) => void,
): Promise<Installation> {
  const { folder, databaseUrl, kind, create } = await placeOf(options)
  if (kind !== undefined) refuseFor(kind, options)
  const open = () => openInstallation({ folder, databaseUrl, kind, create, part: 'server', report })
  const installation = await open().catch(async (error: unknown) => {
    if (!(await removeOutdated(folder, error))) throw error
    say('演示数据是另一个版本的程序建立的，现在重新建立。')
    return open()
  })
  try {
    refuseFor(installation.kind, options)
    return installation
  } catch (error) {
    await installation.close()
    throw error
  }
}

/** What cannot be asked of what it is. */
function refuseFor(kind: Installation['kind'], options: Options): void {
  if (kind === 'demonstration') refuseForDemonstration(options)
  else if (options.programmes !== undefined) throw new OptionsError(OWN_PROGRAMMES)
}

const OWN_PROGRAMMES =
  '--programmes 只用在演示里。正式系统里的方案要发布：请去掉 --programmes 启动，再用 npx mingjing programme publish 文件夹 发布。'

async function placeOf({
  data,
  demonstration,
  empty,
}: Options): Promise<Pick<OpenOptions, 'folder' | 'databaseUrl' | 'kind'> & { readonly create: boolean }> {
  const typed = data === undefined ? undefined : resolve(startedIn(), data)
  if (empty) return { ...dataPlace('installation', typed), kind: 'installation', create: true }
  if (demonstration) return { ...dataPlace('demonstration', typed), kind: 'demonstration', create: true }
  const named = typed ?? (process.env['MINGJING_DATA'] === '' ? undefined : process.env['MINGJING_DATA'])
  if (named === undefined) return { ...dataPlace('demonstration', undefined), kind: 'demonstration', create: true }
  const kind = (await readInstallationFile(named))?.kind
  return { ...dataPlace(kind ?? 'installation', named), kind, create: false }
}
