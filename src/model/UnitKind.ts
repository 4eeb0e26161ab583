/** What a body of the administration is; in the order in which lists show them. 单位类别 */
export const UNIT_KINDS = ['ministry', 'province', 'city', 'county', 'department', 'township', 'sub-unit'] as const

export type UnitKind = (typeof UNIT_KINDS)[number]

const NAMES: Readonly<Record<UnitKind, string>> = {
  ministry: '国务院部门',
  province: '省级政府',
  city: '市级政府',
  county: '县级政府',
  department: '部门',
  township: '乡镇街道',
  'sub-unit': '下属单位',
}

/** The kind as tables and pages write it. */
export const unitKindInWords = (kind: UnitKind): string => NAMES[kind]
