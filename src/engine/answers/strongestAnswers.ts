import type { Answer } from '../../model/Facts.ts'
import type { CompiledCheck } from './compileCheck.ts'
import { latestFirst } from './latestFirst.ts'
import type { Env } from '../Env.ts'

/**
 * The answers that count for a check, strongest first. 计入的答案
 *
 * One that is no list has one: the latest of the strongest lane that spoke. A lane that could not see does not fall through to a
 * weaker one: that stays open until a named person decides. A list has all lanes', since each speaks of its own rows.
 */
export function strongestAnswers(env: Env, { check, perCopy }: CompiledCheck, all: readonly Answer[]): readonly Answer[] {
  const { lanes } = env.case
  if (all.length === 1 && env.copy === null && !env.selfOnly) return lanes.includes(all[0]?.lane ?? 'self') ? all : []
  const heard = all.filter((answer) => counts(env, perCopy, answer))
  const ordered = heard.sort((a, b) => lanes.indexOf(a.lane) - lanes.indexOf(b.lane) || latestFirst(a, b))
  return check.kind === 'list' ? ordered : ordered.slice(0, 1)
}

function counts({ case: { lanes }, copy, selfOnly }: Env, perCopy: boolean, answer: Answer): boolean {
  if (selfOnly && answer.lane !== 'self') return false
  if (!lanes.includes(answer.lane)) return false
  if (!perCopy || copy === null) return true
  if (copy.each === 'object') return answer.object === copy.name
  return answer.lane === copy.each && answer.by === copy.name
}
