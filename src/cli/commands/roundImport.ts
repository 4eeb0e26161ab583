import { TERMINAL } from '../../model/Actor.ts'
import type { Unit } from '../../model/Facts.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { RoundFacts } from '../../model/RoundFacts.ts'
import type { UnitKind } from '../../model/UnitKind.ts'
import { lastNames, unitMeant } from '../../people/units/findUnit.ts'
import { readRegister } from '../../people/units/readRegister.ts'
import { parentOn, type Register } from '../../people/units/Register.ts'
import { addUnits } from '../../people/units/registerUnits.ts'
import { bindRound, withIds } from '../../rounds/life/bindRound.ts'
import { importRound, type ImportedRound, type ImportTarget } from '../../rounds/life/importRound.ts'
import { lockUnitTree } from '../../store/queries/units.ts'
import type { Store } from '../../store/Store.ts'
import { argument, flag, option, printJson, type Called, type Command } from '../Command.ts'
import { EXIT, type ExitCode } from '../ExitCode.ts'
import type { Io } from '../Io.ts'
import { DATA_OPTION, withData } from '../openData.ts'
import { openRoundUnder } from '../openRound.ts'
import { printIssues } from '../print/issues.ts'
import { publishedProgrammeOf } from '../publishedProgrammeOf.ts'

/** The unit below which the round's units are looked for: the one that is named, else the only topmost one. */
function rootOf(register: Register, name: string | undefined, day: string): string {
  if (name === undefined) {
    const [only, ...others] = [...register.values()].filter((unit) => parentOn(unit, day) === null)
    if (only && others.length === 0) return only.id
    const why = only ? '最上级的单位不止一个' : '还没有登记单位'
    throw new Refusal('invalid', 'under-missing', `${why}，请登记组织考核的单位，并用 --under 写明它的名称。`)
  }
  const names = new Set(lastNames(name))
  const called = [...register.values()].filter((unit) => unit.names.some(({ folded }) => names.has(folded)))
  const meant = unitMeant(register, called, name, day, null)
  if (meant.kind === 'one') return meant.unit.id
  const several =
    meant.kind === 'several' ? `“${name}”有 ${meant.units.length} 个，请写完整的路径。` : `没有登记“${name}”这个单位，请先登记。`
  throw new Refusal('not-found', 'under-unknown', `--under 的${several}`)
}

/** A township is known by its name; everything else that a county assesses is a department until somebody corrects it. */
const kindOf = ({ name }: Unit): UnitKind => (/(?:乡|镇|街道|街道办事处)(?:人民政府|政府)?$/u.test(name) ? 'township' : 'department')

/** Registers the strangers below the root in the round's own transaction. */
function registering(round: RoundFacts, strangers: readonly Unit[], root: string, newId: () => string) {
  const ids = new Map(strangers.map(({ id }) => [id, newId()]))
  const drafts = strangers.map((unit) => ({
    id: ids.get(unit.id) ?? unit.id,
    name: unit.name,
    parent: root,
    kind: kindOf(unit),
  }))
  const first: ImportTarget['first'] = async (performance) => {
    await lockUnitTree(performance.tx)
    await addUnits(performance, await readRegister(performance.tx), drafts, `随批次“${round.title}”登记`)
  }
  return { round: withIds(round, ids), first }
}

async function take(store: Store, read: RoundFacts, programme: string, called: Called): Promise<ImportedRound> {
  const register = await readRegister(store.db)
  const root = rootOf(register, option(called, 'under'), read.asOf)
  const bound = bindRound(read, register, root)
  if (bound.strangers.length === 0) return importRound(store, TERMINAL, bound.round, { programme, unit: root })
  if (!flag(called, 'registerUnits')) {
    throw new Refusal(
      'invalid',
      'unit-not-registered',
      `批次里有 ${bound.strangers.length} 个单位还没有登记，一个也没有导入。请先登记，或加上 --register-units 一并登记：`,
      bound.strangers.map(({ name }) => name),
    )
  }
  const { round, first } = registering(bound.round, bound.strangers, root, store.newId)
  return importRound(store, TERMINAL, round, { programme, unit: root, first })
}

async function run(called: Called, io: Io): Promise<ExitCode> {
  const path = argument(called, 'file')
  return withData(called, io, async ({ store, kind }) => {
    const programme = await publishedProgrammeOf(store.db, io, path, option(called, 'programme'))
    const { round, notes } = openRoundUnder(io, path, () => programme, [])
    if (round.demonstration && kind === 'installation') {
      throw new Refusal('invalid', 'round-invented', '这是演示用的批次（demonstration），内容是虚构的，不能导入正式使用的数据。')
    }
    const imported = await take(store, round, programme.hash, called)
    if (flag(called, 'json')) printJson(io, { ...imported, notes })
    else {
      if (notes.length > 0) io.err(`提醒 ${notes.length} 处\n${printIssues(notes, '  ')}`)
      io.out(`已导入批次“${round.title}”（编号 ${imported.id}）：${round.units.length} 个单位，${imported.answers} 个答案。\n`)
      for (const { id, on } of imported.unread) io.out(`提醒：事项“${id}”发生在${on}，不在本批次的期间，已经登记，但不计入本批次。\n`)
    }
    return EXIT.fine
  })
}

/** Takes a round file over into the database. 导入批次 */
export const roundImport: Command = {
  name: 'round import',
  summary: '把批次文件连同答案、事项、裁定和审定导入数据库，全部导入或者一项也不导入；单位按名称对应到登记的单位',
  arguments: [{ name: '<file>', help: '批次文件（YAML 或 JSON）' }],
  options: [
    {
      flags: '--programme <programme>',
      help: '已经发布的方案：编号、指纹的开头，或者内容已经发布的方案文件夹；不写就用批次文件里写的方案',
    },
    { flags: '--under <name>', help: '组织考核的单位：批次里的单位在它下面找，也登记在它下面；不写就是唯一的最上级单位' },
    { flags: '--register-units', help: '还没有登记的单位，一并登记在 --under 的单位下面（乡、镇、街道登记为乡镇街道，其余登记为部门）' },
    DATA_OPTION,
  ],
  run,
}
