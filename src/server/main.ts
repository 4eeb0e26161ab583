import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { demonstrationRound } from '../rounds/demonstration/demonstrationRound.ts'
import { createApp } from './app.ts'
import { folderWorld } from './folderWorld.ts'
import { listen, NoPortError } from './listen.ts'
import { silentLog } from './log/silentLog.ts'
import { noStore } from './noStore.ts'
import { OptionsError, readOptions } from './options.ts'
import { readOwnCalendar } from './ownCalendar.ts'
import { readProgrammeFolders, type ProgrammeFolder } from './programmeFolders.ts'

const beside = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** npm runs us in the project's folder; the user names a folder as seen from his own. */
async function readOwnFolders(named: string): Promise<readonly ProgrammeFolder[]> {
  const root = resolve(process.env['INIT_CWD'] ?? process.cwd(), named)
  try {
    const found = (await readProgrammeFolders(root)).filter(({ files }) => 'programme.yaml' in files)
    if (found.length > 0) return found
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    throw new OptionsError(`读不了 --programmes 后面的文件夹“${named}”（${root}）：请看它在不在、是不是文件夹`)
  }
  throw new OptionsError(`文件夹“${named}”里没有方案：每个方案放在自己的文件夹里，其中有 programme.yaml`)
}

/** Starts the demonstration and says, in Chinese, what happens. 启动 */
async function main(parameters: readonly string[]): Promise<void> {
  const options = readOptions(parameters)
  const shipped = await readProgrammeFolders(beside('../../programmes'))
  const own = options.programmes === null ? [] : await readOwnFolders(options.programmes)
  const folders = [...shipped, ...own]
  const calendar = await readOwnCalendar(beside('../../calendars'))
  const world = folderWorld(folders, (compiled) => demonstrationRound(compiled, calendar), noStore, silentLog)
  const { server, port } = await listen(createApp(world, beside('../web')), options.port)

  const stop = () => {
    console.log('正在停止……')
    server.close(() => {
      process.exit(0)
    })
    // A browser keeps its connections open; nobody waits for them.
    if ('closeAllConnections' in server) server.closeAllConnections()
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)

  const { programmes } = await world.shelf()
  const broken = programmes.filter(({ state }) => state === 'broken')
  const lines = [
    '',
    '明镜 · 政务公开考核评估（演示）',
    `已装入 ${programmes.length - broken.length} 个方案。演示数据：示例县，单位与答案均为虚构。`,
    ...broken.map(({ id }) => `方案 ${id} 装不上，错在哪里请看页面，或运行 npx mingjing programme check。`),
    '',
    ...(port === options.port ? [] : [`端口 ${options.port} 已被占用，改用 ${port}。`]),
    `请用浏览器打开：http://127.0.0.1:${port}`,
    '只在本机可以打开，不联网。按 Ctrl+C 停止。',
    '',
  ]
  console.log(lines.join('\n'))
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const expected = error instanceof OptionsError || error instanceof NoPortError
  console.error(expected ? error.message : error)
  process.exit(expected ? 2 : 1)
})
