import { TERMINAL } from '../../model/Actor.ts'
import { rebuild as rebuildCaches, type Rebuilt } from '../../rounds/life/results/rebuild.ts'
import { flag, option, printJson, type Called, type Command } from '../Command.ts'
import { EXIT, type ExitCode } from '../ExitCode.ts'
import type { Io } from '../Io.ts'
import { DATA_OPTION, withData } from '../openData.ts'

const MOST_SHOWN = 50

function print({ rounds, units, differing }: Rebuilt): string {
  if (rounds === 0) return '还没有考核批次，不用重建。\n'
  const done = `已重新计算 ${rounds} 个批次、${units} 个单位`
  if (differing.length === 0) return `${done}，和原来保存的完全一致。\n`
  const lines = differing.slice(0, MOST_SHOWN).map(({ round, unit, answers, result }) => {
    const what = [...(answers ? ['当前答案'] : []), ...(result ? ['得分'] : [])].join('和')
    return `  批次 ${round}，单位 ${unit}：${what}与原来保存的不同，已更正`
  })
  const more = differing.length > MOST_SHOWN ? [`  另有 ${differing.length - MOST_SHOWN} 个单位，用 --json 查看全部`] : []
  return `${done}，其中 ${differing.length} 个单位与原来保存的不同：\n${[...lines, ...more].join('\n')}\n`
}

async function run(called: Called, io: Io): Promise<ExitCode> {
  const round = option(called, 'round')
  return withData(called, io, async ({ store }) => {
    const watch = (units: number) => {
      if (io.isWatched) io.err(`\r已重算 ${units} 个单位`)
    }
    const rebuilt = await rebuildCaches(store, TERMINAL, { ...(round === undefined ? {} : { round }), watch })
    if (io.isWatched && rebuilt.units > 0) io.err('\r\u001b[K')
    if (flag(called, 'json')) printJson(io, rebuilt)
    else io.out(print(rebuilt))
    return rebuilt.differing.length === 0 ? EXIT.fine : EXIT.differs
  })
}

/** Makes current answers and results again. 重建缓存 */
export const rebuild: Command = {
  name: 'rebuild',
  summary: '从保存的全部答案重新算出当前答案和各单位得分，指出和原来保存的有什么不同并更正；平时不需要，升级或疑有损坏时用',
  arguments: [],
  options: [{ flags: '--round <id>', help: '只重建一个批次（编号）；不写就是全部' }, DATA_OPTION],
  run,
}
