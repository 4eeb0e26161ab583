import { rowId } from './sheetRows.ts'

/** Brings a row of the sheet into view and gives it the keyboard. 定位到行 */
export function bringRow(key: string): void {
  const row = document.getElementById(rowId(key))?.closest<HTMLElement>('.sheet-row')
  row?.scrollIntoView({ block: 'start' })
  row?.querySelector('button')?.focus({ preventScroll: true })
}
