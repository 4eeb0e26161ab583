import { HyperFormula } from 'hyperformula'
import { INDICATORS, kindOf, LEVELS, TIERS } from '../workload.mjs'

const column = (index) => (index >= 26 ? String.fromCharCode(64 + Math.floor(index / 26)) : '') + String.fromCharCode(65 + (index % 26))

/** HyperFormula: one sheet row for each unit, formulas as an office would write them; a batch is built and read at once. */
export function contestant() {
  const formulas = (row) =>
    Array.from({ length: INDICATORS }, (_, at) => {
      const a = `${column(2 * at)}${row}`
      const b = `${column(2 * at + 1)}${row}`
      const kind = kindOf(at)
      if (kind === 'yes-no') return `=IF(${a}=0,0,IF(${b}=0,4,5))`
      if (kind === 'level') return `=IF(${a}="${LEVELS[0]}",4,IF(${a}="${LEVELS[1]}",3,0))`
      if (kind === 'count') return `=MAX(0,3-0.2*${a})`
      return `=${TIERS.map(([from, amount]) => `IF(${a}*100>=${from}*${b},${amount},`).join('')}0${')'.repeat(TIERS.length)}`
    })
  return {
    batch: 500,
    prepare: (raw) => Array.from(raw, (value, at) => (kindOf(at >> 1) === 'level' && at % 2 === 0 ? LEVELS[value] : value)),
    scoreBatch(batch) {
      const width = 2 * INDICATORS
      const rows = batch.map((cells, at) => {
        const row = at + 1
        return [...cells, ...formulas(row), `=SUM(${column(width)}${row}:${column(width + INDICATORS - 1)}${row})`]
      })
      const sheet = HyperFormula.buildFromArray(rows, { licenseKey: 'gpl-v3', maxColumns: 300 })
      const totals = batch.map((_, at) => Math.round(sheet.getCellValue({ sheet: 0, row: at, col: width + INDICATORS }) * 10))
      sheet.destroy()
      return totals
    },
  }
}
