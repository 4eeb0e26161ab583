import type { TestTerms } from '../../../../model/FieldTest.ts'
import type { TestMethod } from '../../../../model/Settling.ts'

/** What a plan asks for, as a sentence. 实测要求 */
export function termsInWords(method: TestMethod, { tries, hoursApart, days, from, until }: TestTerms): string {
  const window =
    from !== null && until !== null
      ? `${from} 至 ${until} 办理。`
      : from !== null
        ? `${from} 起办理。`
        : until === null
          ? ''
          : `${until} 以前办完。`
  if (method === 'letter') return `${window}期限按申请送达那天施行的《政府信息公开条例》推算。`
  const word = method === 'visit' ? '到访' : '拨打'
  return `${window}联系不上的，要在 ${String(days)} 天里${word}满 ${String(tries)} 次，每次至少隔 ${String(hoursApart)} 小时，才能写“联系不上”。`
}
