import { USUAL_TERMS, type TestTerms } from '../../../../../model/FieldTest.ts'

/** How a plan is worded and what it asks for, as it is typed. 计划的措辞和要求 */
export interface Wording {
  readonly title: string
  readonly script: string
  readonly tries: string
  readonly hoursApart: string
  readonly days: string
  readonly from: string
  readonly until: string
}

/** What a new plan begins with. 默认措辞 */
export const USUAL_WORDING: Wording = {
  title: '',
  script: '',
  tries: String(USUAL_TERMS.tries),
  hoursApart: String(USUAL_TERMS.hoursApart),
  days: String(USUAL_TERMS.days),
  from: '',
  until: '',
}

/** A plan's own, to be changed. 现有的措辞 */
export const wordingOf = ({
  title,
  script,
  terms,
}: {
  readonly title: string
  readonly script: string
  readonly terms: TestTerms
}): Wording => ({
  ...{ title, script, tries: String(terms.tries), hoursApart: String(terms.hoursApart), days: String(terms.days) },
  ...{ from: terms.from ?? '', until: terms.until ?? '' },
})

const isWhole = (text: string): boolean => /^\d{1,3}$/u.test(text)

/** Is everything there that the server wants? 是否写齐 */
export const isWorded = ({ title, script, tries, hoursApart, days }: Wording): boolean =>
  title.trim() !== '' && script.trim().length >= 2 && [tries, hoursApart, days].every(isWhole)

/** As the server takes it. 要保存的措辞 */
export const wordingToSend = ({ title, script, tries, hoursApart, days, from, until }: Wording) => ({
  title: title.trim(),
  script: script.trim(),
  terms: {
    ...{ tries: Number(tries), hoursApart: Number(hoursApart), days: Number(days) },
    ...{ from: from === '' ? null : from, until: until === '' ? null : until },
  },
})
