import { addressText, present } from '../../../search.ts'

/** Which of the things left are shown. 定稿页的网址参数 */
export interface SettleSearch {
  readonly kind?: string
  readonly who?: string
  readonly unit?: string
  /** From one. */
  readonly page?: number
}

/** What an address asks for, anything strange left out. 定稿页的地址 */
export const settleSearch = (search: Record<string, unknown>): SettleSearch => {
  const page = Number(search['page'])
  return present({
    kind: addressText(search['kind']),
    who: addressText(search['who']),
    unit: addressText(search['unit']),
    page: Number.isInteger(page) && page > 1 ? page : undefined,
  })
}
