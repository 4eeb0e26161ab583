import type { Assessment } from '../assess.ts'
import { resultData } from '../engine/receipt.ts'
import { canonicalJson } from '../model/canonicalJson.ts'
import type { OpenedRound } from './openRound.ts'

/** Names the layout of the file, so that another layout can never be mistaken for a wrong result. */
export const EXPORT_FORMAT = 'mingjing-export/1'

/** All that is needed to compute a round again without anything else: the programme's files, the facts, the results, the receipt. 导出 */
export const exportOf = ({ folder, compiled, hash, round }: OpenedRound, { standings, receipt }: Assessment): string =>
  `${canonicalJson({
    format: EXPORT_FORMAT,
    programme: { id: compiled.programme.id, hash, files: folder.files },
    round,
    results: resultData(standings),
    receipt,
  })}\n`
