import { showPlace } from '../../../engine/print.ts'
import type { PublishedGroup, PublishedLine, PublishedPoints } from '../Publication.ts'

/** The grade, or the conclusion where there are no grades; what neither has is said. 等次 */
export const gradeWords = ({ grades, verdicts }: PublishedLine): string =>
  [...(grades.length > 0 ? [grades.join('或')] : verdicts)].join('、') || '不定等次'

/** A place, as far as it is certain. 名次 */
export const placeWords = ({ place, state }: PublishedPoints): string =>
  place ? showPlace(place) : state === 'vetoed' ? '一票否决' : '不排名'

/** What is told of ties across a line, choices and seats, where there is anything. 等次说明 */
export const noteWords = ({ tiedWith, because }: PublishedPoints): string =>
  [...(tiedWith.length > 0 ? [`与${tiedWith.join('、')}同分`] : []), ...because].join('；')

/** Does any of its lines say something in this column? 有没有这一列 */
export const hasColumn = ({ lines }: PublishedGroup, of: (line: PublishedLine) => string): boolean => lines.some((line) => of(line) !== '')
