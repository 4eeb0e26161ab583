import type { Unit } from '../model/Facts.ts'
import type { RoundFacts } from '../model/RoundFacts.ts'
import { suggest } from '../programme/reading/nearest.ts'
import { CommandFailed } from './CommandFailed.ts'
import { EXIT } from './ExitCode.ts'

/** The unit that somebody means: by its id or name, by a name of the notice, or by a part of its name that no other has. */
export function findRoundUnit({ units }: RoundFacts, name: string): Unit {
  if (name === '') throw new CommandFailed(EXIT.usage, '没有写单位：用 --unit 写出单位名称')
  const all = units.map(({ unit }) => unit)
  const ways = [
    (unit: Unit) => unit.id === name || unit.name === name,
    (unit: Unit) => unit.names.includes(name),
    (unit: Unit) => unit.name.includes(name),
  ]
  for (const way of ways) {
    const found = all.filter(way)
    if (found.length === 1 && found[0]) return found[0]
    if (found.length > 1) throw new CommandFailed(EXIT.usage, `“${name}”可以是几个单位：${found.map((unit) => unit.name).join('、')}`)
  }
  throw new CommandFailed(
    EXIT.usage,
    `批次里没有单位“${name}”。${suggest(
      name,
      all.map((unit) => unit.name),
      `共有 ${all.length} 个单位`,
    )}`,
  )
}
