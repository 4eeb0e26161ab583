import { expect, it } from 'vitest'
import { PROGRAMME_FOLDERS, realProgramme } from '../../../test/engine/programmes.ts'
import { programme } from '../../../test/coreProgramme.ts'
import { kindInWords } from './kindInWords.ts'

const KINDS: Readonly<Record<string, string>> = {
  'changning-2020': '扣分、加分、等次定额',
  'sanhe-2018': '牵头单位打分',
  'suizhou-2021': '第三方评估',
  'taiqian-2020': '自查与抽查',
  'tangyin-2022': '季度栏目跟踪',
}

it.each(PROGRAMME_FOLDERS.filter((id) => id in KINDS))('says what kind of assessment %s is', (id) => {
  const real = realProgramme(id)
  if (!real) throw new Error(`${id} does not load; its golden cases say why`)
  expect(kindInWords(real.programme)).toBe(KINDS[id])
})

it('has a word for a plain one', () => {
  expect(kindInWords(programme())).toBe('扣分')
})
