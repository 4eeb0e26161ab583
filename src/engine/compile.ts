import type { Programme } from '../model/Programme.ts'
import { compileTree, type CompiledTree } from './nodes/compileTree.ts'
import { treeFor } from './nodes/treeFor.ts'

/** A programme ready to score. 可计算的方案 */
export interface CompiledProgramme {
  readonly programme: Programme
  /** @throws RangeError for a group that the programme has no tree for. */
  treeOf(group: string): CompiledTree
}

/** Prepares a programme: one tree per group, names bound to slots, conditions to functions. */
export function compile(programme: Programme): CompiledProgramme {
  const trees = new Map<string, CompiledTree>()
  for (const { name } of programme.groups) trees.set(name, compileTree(programme, treeFor(programme, name)))
  return {
    programme,
    treeOf(group) {
      const tree = trees.get(group)
      if (!tree) throw new RangeError(`the programme has no group ${group}`)
      return tree
    },
  }
}
