import { expect, it } from 'vitest'
import { commandsFor } from './commandsFor.ts'
import { COMMANDS } from './index.ts'

it('A command that is called by its name is among those that are loaded for it, and is the one that help lists', async () => {
  for (const command of COMMANDS) expect(await commandsFor([...command.name.split(' '), '--json'])).toContain(command)
})

it('What visits websites is loaded alone; help and what nobody knows load all', async () => {
  expect((await commandsFor(['site', 'check', 'http://a.cn'])).map(({ name }) => name)).toEqual(['site check'])
  for (const words of [[], ['--help'], ['site'], ['site', '--help'], ['sit']]) expect(await commandsFor(words)).toBe(COMMANDS)
})
