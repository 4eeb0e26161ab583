import { expect, it } from 'vitest'
import { unitNameFault } from './unitName.ts'

it.each(['甲\u202E镇', '甲\u200F镇', '甲\n镇', '甲\u0007镇'])('refuses a name with what cannot be seen: %j', (name) => {
  expect(unitNameFault(name)).toBe('单位名称“甲□镇”里有换行或看不见的字符；请重新输入')
})
