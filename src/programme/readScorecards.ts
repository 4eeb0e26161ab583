import type { Scorecard } from '../model/Programme.ts'
import type { NameScope } from './expressions/NameScope.ts'
import { readNode } from './nodes/readNode.ts'
import { YamlMap } from './reading/YamlMap.ts'

/** The scorecards that the programme lists, each in its file. 评分表 */
export function readScorecards(map: YamlMap, scope: NameScope): Scorecard[] {
  const { run } = map
  return map.texts('scorecards').flatMap((name, index) => {
    const path = `scorecards/${name}`
    if (!run.has(path))
      run.errors.add(map.itemPlace('scorecards', index), 'file-missing', `没有文件“${path}”`, '核对文件名；评分表放在 scorecards 文件夹里')
    const source = run.open(path)
    if (source?.kind === 'map') return [readScorecard(new YamlMap(source, run, `评分表“${name}”`), scope)]
    if (source) run.errors.add(source.place, 'wrong-type', '评分表要写成“键: 值”', '第一行写 scorecard: 编号')
    return []
  })
}

function readScorecard(map: YamlMap, scope: NameScope): Scorecard {
  const id = map.needText('scorecard')
  const groups = map.need('for', map.has('for') ? map.names('for') : undefined, [])
  const code = map.text('code') ?? id
  const root = readNode(map, {
    entry: { code, card: id, parent: null },
    scope,
    bareChecks: true,
    onCard: () => map.error(map.place, 'card-in-card', '评分表里不能再接评分表', '把 card: by-group 移到 programme.yaml 的 result 里'),
  })
  const card = { id, name: root.name, for: groups, root }
  return map.note(card, { scorecard: 'id' })
}
