import { resolve } from 'node:path'
import { CalendarNotCovered } from '../../calendar/CalendarNotCovered.ts'
import { LawNotInForce } from '../../calendar/law/InformationLaw.ts'
import { compareProgrammes, type Comparison } from '../../engine/differences/compareProgrammes.ts'
import { effectsOf } from '../../engine/differences/effects/effectsOf.ts'
import type { RoundEffects } from '../../engine/differences/effects/RoundEffects.ts'
import type { RoundFacts } from '../../model/RoundFacts.ts'
import { CALENDAR_OPTION } from '../calendars.ts'
import { argument, flag, option, printJson, texts, type Called, type Command } from '../Command.ts'
import { CommandFailed } from '../CommandFailed.ts'
import { EXIT } from '../ExitCode.ts'
import type { Io } from '../Io.ts'
import { loadProgramme, openRoundUnder, type OpenedProgramme } from '../openRound.ts'
import { printDifferences, printEffects } from '../print/differences.ts'
import { printIssues } from '../print/issues.ts'
import { openProgramme } from '../programmeFolders.ts'

const aboutOf = ({ hash, compiled: { programme } }: OpenedProgramme) => ({
  id: programme.id,
  version: programme.version ?? 1,
  title: programme.title,
  hash,
})

const headOf = (side: string, opened: OpenedProgramme): string => {
  const { id, version, title, hash } = aboutOf(opened)
  return `${side}：${id} 第${version}版  ${title}（${hash.slice(0, 12)}）\n`
}

/** The round must be the earlier programme's, whichever of its wordings the file names. */
function roundOf(io: Io, path: string, before: OpenedProgramme, calendars: readonly string[]): RoundFacts {
  const { id } = before.compiled.programme
  const opened = openRoundUnder(
    io,
    path,
    (reference, home) => {
      const isNamed = reference === id || resolve(io.cwd, home, reference) === resolve(io.cwd, before.folder.path)
      if (!isNamed && loadProgramme(openProgramme(io, reference, home)).compiled.programme.id !== id)
        throw new CommandFailed(EXIT.usage, `批次用的方案是“${reference}”，不是“${id}”：把批次用的方案写在前面`)
      return before
    },
    calendars,
  )
  if (opened.notes.length > 0) io.err(`提醒 ${opened.notes.length} 处\n${printIssues(opened.notes, '  ')}`)
  return opened.round
}

function effects(before: OpenedProgramme, after: OpenedProgramme, comparison: Comparison, round: RoundFacts): RoundEffects {
  try {
    return effectsOf(before.compiled, after.compiled, comparison, round)
  } catch (error) {
    if (!(error instanceof CalendarNotCovered || error instanceof LawNotInForce)) throw error
    throw new CommandFailed(EXIT.mistakes, error.message)
  }
}

function run(called: Called, io: Io) {
  const [before, after] = [argument(called, 'before'), argument(called, 'after')].map((one) => loadProgramme(openProgramme(io, one)))
  if (!before || !after) throw new TypeError('two programmes were expected')
  const comparison = compareProgrammes(before.compiled.programme, after.compiled.programme)
  const path = option(called, 'answers')
  const round = path === undefined ? null : effects(before, after, comparison, roundOf(io, path, before, texts(called, 'calendar')))
  if (flag(called, 'json'))
    printJson(io, { before: aboutOf(before), after: aboutOf(after), differences: comparison.differences, effects: round })
  else
    io.out(`${headOf('前', before)}${headOf('后', after)}\n${printDifferences(comparison.differences)}${round ? printEffects(round) : ''}`)
  return EXIT.fine
}

/** What two programmes have otherwise, and what that does to the units of a round. 比较方案 */
export const programmeDiff: Command = {
  name: 'programme diff',
  summary: '比较两个方案：逐条列出差异；写了批次时，再逐单位列出得分、名次、等次的变化和原因。有没有差异，退出码都是 0',
  arguments: [
    { name: '<before>', help: '前一方案的编号或文件夹' },
    { name: '<after>', help: '后一方案的编号或文件夹' },
  ],
  options: [{ flags: '--answers <round>', help: '前一方案的批次文件：用同样的答案按两个方案各算一遍' }, CALENDAR_OPTION],
  run,
}
