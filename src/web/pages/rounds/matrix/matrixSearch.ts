import { addressText, present } from '../../../search.ts'

export const MATRIX_VIEWS = [
  { id: 'all', title: '全部' },
  { id: 'undecided', title: '没有定的' },
  { id: 'proposed', title: '有提议的' },
  { id: 'changed', title: '调整过的' },
] as const

export type MatrixView = (typeof MATRIX_VIEWS)[number]['id']

/** What of the matrix is shown. */
export interface MatrixSearch {
  readonly view?: MatrixView
  readonly unit?: string
  readonly row?: string
}

/** What of the matrix the address shows. 适用范围页的网址参数 */
export function matrixSearch(search: Record<string, unknown>): MatrixSearch {
  const view = addressText(search['view'])
  return present({
    view: MATRIX_VIEWS.find(({ id }) => id === view)?.id,
    unit: addressText(search['unit']),
    row: addressText(search['row']),
  })
}
