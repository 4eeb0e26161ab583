import type { Check } from '../../model/Check.ts'

/** A list whose rows name their source and how much was lost: what another assessment found is entered there. 外来扣分清单 */
export const listsOutsideLosses = (check: Check): boolean =>
  check.kind === 'list' &&
  check.of === undefined &&
  check.incidents === undefined &&
  Object.values(check.fields).some(({ kind }) => kind === 'number') &&
  Object.entries(check.fields).some(([name, { kind, ask }]) => kind === 'text' && isSourceField(name, ask))

/** Does a field say where its row comes from? 写来源的字段 */
export const isSourceField = (name: string, ask: string | undefined): boolean => /来源|出处/u.test(ask ?? name)

/** Another body answers it: its points, or its list of losses. 由外来结果作答 */
export const comesFromOutside = (check: Check): boolean => (check.kind === 'points' && check.imported) || listsOutsideLosses(check)
