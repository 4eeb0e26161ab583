import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { COMMANDS } from './commands/index.ts'
import { EXIT } from './ExitCode.ts'
import type { Io } from './Io.ts'
import { machineIo } from './machineIo.ts'
import { run } from './run.ts'

const chapter = readFileSync(new URL('../../docs/manual/command-line.md', import.meta.url), 'utf8')

it('the manual lists every command with its options, and every exit code', () => {
  const missing = COMMANDS.flatMap(({ name, options }) => {
    const spelled = options.map(({ flags }) => flags.match(/--?[a-z-]+/gu) ?? [])
    const untold = [[`mingjing ${name}`], ...spelled].filter((ways) => !ways.some((way) => chapter.includes(way)))
    return untold.map((ways) => `${name}: ${ways.join(' ')}`)
  })
  expect(missing).toEqual([])
  expect(Object.values(EXIT).filter((code) => !chapter.includes(`| ${String(code)} |`))).toEqual([])
})

it('help says of every group of commands what is in it', async () => {
  let help = ''
  const io: Io = { ...machineIo(), out: (text) => (help += text), err: (text) => (help += text), width: 200 }
  await run(['--help'], io)
  const groups = new Map<string, string[]>()
  for (const [group = '', verb] of COMMANDS.map(({ name }) => name.split(' '))) {
    if (verb !== undefined) groups.set(group, [...(groups.get(group) ?? []), verb])
  }
  const untold = [...groups].flatMap(([group, verbs]) => {
    const line = help.split('\n').find((one) => one.trim().startsWith(`${group} `)) ?? ''
    return verbs.filter((verb) => !line.includes(`${verb} `)).map((verb) => `${group} ${verb}`)
  })
  expect(untold).toEqual([])
})
