import { foldName } from '../../model/foldName.ts'
import { formatMoment } from '../../model/Instant.ts'
import { importKindInWords } from '../../model/Incoming.ts'
import type { OutsideImportRow } from '../../store/queries/outsideImports.ts'
import type { IncomingInput } from './Incoming.ts'

/** Says that the same came in before: of one kind, from one source. 重复导入提醒 */
export function sameAgain(
  { kind, source, check }: Pick<IncomingInput, 'kind' | 'source' | 'check'>,
  imports: readonly OutsideImportRow[],
): readonly string[] {
  const isSame = (one: OutsideImportRow['source']): boolean =>
    (source.number !== null && one.number !== null && foldName(one.number) === foldName(source.number)) ||
    (foldName(one.title) === foldName(source.title) && foldName(one.issuer) === foldName(source.issuer))
  const before = imports.filter((one) => one.kind === kind && one.rows.check === check && isSame(one.source))
  return before.map(
    ({ at, source: { title } }) =>
      `同一来源的“${importKindInWords(kind)}”已经在${formatMoment(at)}导入过（${title}）。${kind === 'assessment' ? '再导入一次，扣分会再算一遍；' : ''}如果是更正，请先撤回那一次。`,
  )
}
