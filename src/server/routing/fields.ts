import { z } from 'zod'
import { hasUnseen, withoutLeftovers } from '../../model/unseen.ts'

/** Nobody types more into one line. */
const LINE = 200
const PARAGRAPH = 2_000

/** In a JSON body it was refused before; an address has texts, too. */
const isSeen = (text: string): boolean => !hasUnseen(text)
const UNSEEN = '里有看不见的控制字符，请删去重新输入'

/** A line of text that must be there; spaces around it are no part of it. 一行文字 */
export const line = (title: string, max = LINE) => z.string().overwrite(withoutLeftovers).trim().min(1).max(max).meta({ title })

/** Why something is done: a sentence at least somebody can make use of, kept in the journal. 理由 */
export const reason = (title = '理由') => z.string().trim().min(2).max(PARAGRAPH).refine(isSeen, UNSEEN).meta({ title })

/** A longer text, which may be empty. 一段文字 */
export const paragraph = (title: string, max = PARAGRAPH) => z.string().trim().max(max).refine(isSeen, UNSEEN).meta({ title })

/** An id as we gave it. 编号 */
export const id = (title: string) => z.string().min(1).max(LINE).meta({ title })

/** PostgreSQL counts no year 0, and the first morning of year 1 in Beijing is still in it. */
const isCounted = (text: string): boolean => text >= '0002'

/** A day: `2026-11-22`. 日期 */
export const day = (title: string) => z.iso.date().refine(isCounted, '的年份不对').meta({ title })

/** A moment in UTC: `2026-11-22T05:04:03.123Z`. 时刻 */
export const instant = (title: string) => z.iso.datetime().refine(isCounted, '的年份不对').meta({ title })

/** How many rows of a list, and from which on. 分页 */
export const page = {
  limit: z.coerce.number().int().min(1).max(500).default(100).meta({ title: '每页条数' }),
  offset: z.coerce.number().int().min(0).max(10_000_000).default(0).meta({ title: '从第几条起' }),
}
