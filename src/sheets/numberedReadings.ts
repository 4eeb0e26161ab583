import type { Reading } from '../model/Programme.ts'

const ID = '[A-Za-z][A-Za-z0-9-]*'
const CITED = new RegExp(`口径\\s*(${ID}(?:、${ID})*)`, 'gu')

/** Puts the numbers of the list for the ids that the author gave: `按口径r9、r10换算` → `按口径第9条、第10条换算`. 口径编号 */
export function readingNumbers(readings: readonly Reading[]): (words: string) => string {
  const numbers = new Map(readings.map(({ id }, at) => [id, `第${at + 1}条`]))
  return (words) =>
    words.replace(CITED, (whole, ids: string) => {
      const cited = ids.split('、').map((id) => numbers.get(id))
      return cited.includes(undefined) ? whole : `口径${cited.join('、')}`
    })
}

/** Readings that cite each other by their numbers in the list. */
export function numberedReadings(readings: readonly Reading[]): readonly Reading[] {
  const numbered = readingNumbers(readings)
  return readings.map((reading) => ({
    ...reading,
    question: numbered(reading.question),
    choice: numbered(reading.choice),
    why: numbered(reading.why),
  }))
}
