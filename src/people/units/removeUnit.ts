import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import { removeUnitRow, whatRefersTo } from '../../store/queries/unitChanges.ts'
import type { Store } from '../../store/Store.ts'
import { changeTree, registeredUnit } from './changeTree.ts'
import { nameOn } from './Register.ts'

const REFERRING = {
  units: '下级单位或并入它的单位',
  unit_changes: '机构变动记录',
  people: '人员',
  duties: '职责',
  rounds: '考核批次',
  roster: '考核名单',
  files: '上传的文件',
  incidents: '事项',
  captures: '观察记录',
  sites: '主办的网站',
  column_keepers: '保障的栏目',
  round_plans: '考核批次草案',
  round_leads: '牵头的指标',
  stage_exceptions: '延期',
  answers: '答案',
  overrides: '人工裁定',
  findings: '检查发现',
} as const

/** Takes a unit away that was registered by mistake, as long as nothing refers to it. 删除错误登记 */
export function removeUnit(store: Store, actor: Actor, { unit: id, why }: { readonly unit: string; readonly why: string }): Promise<void> {
  return changeTree(store, actor, async ({ tx, today, register, record }) => {
    const unit = registeredUnit(register, id)
    const by = await whatRefersTo(tx, id)
    if (by !== null) {
      throw new Refusal(
        'conflict',
        'unit-referred',
        `“${nameOn(unit, today)}”已有${REFERRING[by]}，不能当作没有登记过。它真的不在了，请用“撤销单位”。`,
      )
    }
    await removeUnitRow(tx, id)
    record({ act: 'unit.remove', on: { kind: 'unit', id }, why })
  })
}
