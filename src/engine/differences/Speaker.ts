import { isNoticeNumber } from '../../model/isNoticeNumber.ts'
import type { Node } from '../../model/Node.ts'
import type { Programme, Scorecard } from '../../model/Programme.ts'
import { vocabularyOf, type Vocabulary } from '../words/Vocabulary.ts'

/** One programme's way of calling its rows, checks and readings. 一个方案的用语 */
export interface Speaker {
  readonly words: Vocabulary
  /** The question that a reading answers. */
  readonly reading: (id: string) => string
}

export function speakerOf(programme: Programme, scorecard: Scorecard | null): Speaker {
  const questions = new Map(programme.readings.map(({ id, question }) => [id, question]))
  return { words: vocabularyOf(programme, scorecard), reading: (id) => questions.get(id) ?? id }
}

/** `指标7 政府信息公开指南`, `“组织保障”`. */
export function subjectOfNode({ code, name, role }: Node): string {
  if (!isNoticeNumber(code)) return `“${name}”`
  return role === 'indicator' ? `指标${code} ${name}` : `${code} ${name}`
}
