import type { Reading } from '../model/Programme.ts'

/** Readings that cite each other say the number in the list, not the id that the author gave: `按口径r9换算` → `按口径第9条换算`. 口径编号 */
export function numberedReadings(readings: readonly Reading[]): readonly Reading[] {
  const numbers = new Map(readings.map(({ id }, at) => [id, at + 1]))
  const numbered = (words: string) =>
    words.replace(/口径\s*([A-Za-z][A-Za-z0-9-]*)/gu, (whole, id: string) => {
      const number = numbers.get(id)
      return number === undefined ? whole : `口径第${number}条`
    })
  return readings.map((reading) => ({
    ...reading,
    question: numbered(reading.question),
    choice: numbered(reading.choice),
    why: numbered(reading.why),
  }))
}
