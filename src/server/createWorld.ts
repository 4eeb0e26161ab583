import { assess } from '../assess.ts'
import { compile, type CompiledProgramme } from '../engine/compile.ts'
import { printPoints } from '../engine/print.ts'
import type { RoundFacts } from '../model/RoundFacts.ts'
import { readProgramme } from '../programme/readProgramme.ts'
import type { ProgrammeFolder } from './programmeFolders.ts'
import type { ScoredRound, ServedProgramme } from '../sheets/Served.ts'
import { worldOf } from './worldOf.ts'
import type { BrokenProgramme } from '../sheets/programme/ProgrammeSheet.ts'
import type { World } from './World.ts'

/** Makes the demonstration round of a programme. */
export type Demonstration = (compiled: CompiledProgramme) => RoundFacts

/** The composition root: what the folders hold, scored by the engine, as the server serves it; of notices that exist. 装配 */
export function createWorld(folders: readonly ProgrammeFolder[], demonstration: Demonstration): World {
  const read = folders.map((folder) => ({ folder: folder.name, read: programmeFrom(folder, demonstration) }))
  return worldOf(read.filter(({ read: one }) => one.state === 'broken' || !one.programme.invented))
}

/** One folder that cannot be read leaves the others as they are. */
function programmeFrom({ name, files }: ProgrammeFolder, demonstration: Demonstration): ServedProgramme | BrokenProgramme {
  const { programme, hash, errors, warnings } = readProgramme(files)
  if (!programme || hash === null || errors.length > 0) return { state: 'broken', id: name, issues: errors }
  return {
    state: 'ready',
    id: programme.id,
    programme,
    hash,
    notice: files[programme.notice.text] ?? '',
    warnings,
    round: once(() => scoreRound(hash, compile(programme), demonstration)),
  }
}

/**
 * Computed when first asked for, then kept.
 *
 * A fault of ours in one round is told where the program runs, and leaves the door and the other programmes open.
 */
function once(compute: () => ScoredRound): () => ScoredRound | null {
  let kept: { readonly round: ScoredRound | null } | null = null
  const tried = (): { readonly round: ScoredRound | null } => {
    try {
      return { round: compute() }
    } catch (error) {
      console.error('演示批次没有算出来：', error)
      return { round: null }
    }
  }
  return () => (kept ??= tried()).round
}

function scoreRound(hash: string, compiled: CompiledProgramme, demonstration: Demonstration): ScoredRound {
  const facts = demonstration(compiled)
  const { standings, receipt, explain } = assess({ hash, compiled }, facts)
  return { facts, standings, receipt: receipt.hash, explain, print: (points) => printPoints(points, compiled.programme.printing.decimals) }
}
