/** What a spreadsheet would run as a formula, with the apostrophes that already stand before it. */
const FORMULA = /^'*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u
const GUARDED = /^'+[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u

/** A cell of a text file that a spreadsheet opens: an apostrophe stands before what it would run. 防公式 */
export const guardCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

/** A cell of a workbook is a text and never run; only what would be taken for a guarded one is guarded once more. */
export const guardTextCell = (text: string): string => (GUARDED.test(text) ? `'${text}` : text)

/** Takes the apostrophe away again, whichever of the two put it there. 还原单元格 */
export const unguardCell = (text: string): string => (GUARDED.test(text) ? text.slice(1) : text)
