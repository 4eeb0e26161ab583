import type { Check, Field } from '../../model/Check.ts'

const bounds = ({ from, to }: { readonly from?: string; readonly to?: string }): string =>
  from === undefined ? (to === undefined ? '' : `不超过${to}`) : to === undefined ? `不小于${from}` : `${from}至${to}`

const fieldHint = (name: string, field: Field): string =>
  `${field.ask === undefined ? name : `${field.ask}〔${name}〕`}${field.kind === 'choice' ? `（${field.levels.join('、')}）` : ''}`

/** How a check may be answered, in a few words. 可填 */
export function checkHint(check: Check): string {
  switch (check.kind) {
    case 'choice':
      return check.levels.join('、')
    case 'number':
      return check.rate ? '分子/分母' : `数${bounds(check)}`
    case 'points':
      return `${bounds(check)}分${check.step === undefined ? '' : `，间隔${check.step}`}${check.imported ? `，由${check.source ?? '别处'}提供` : ''}`
    case 'list': {
      const rows = check.of
        ? `${check.of.length}项：${check.of.join('、')}`
        : check.size === undefined
          ? check.open
            ? '台账'
            : '清单'
          : `${check.size}条`
      return `${rows}；${Object.entries(check.fields)
        .map(([name, field]) => fieldHint(name, field))
        .join('，')}`
    }
  }
}
