import type { HoldingsAnswer } from '../../../../../server/routes/unitFields.ts'

/** Where something goes when its unit ends; empty: not said yet. */
export type Fate = 'move' | 'end' | ''

export interface Said {
  readonly people: Fate
  readonly duties: Fate
}

export const UNSAID: Said = { people: '', duties: '' }

/** What hangs on several units together. 合计 */
export function togetherOf(all: readonly HoldingsAnswer[], ending: ReadonlySet<string>): HoldingsAnswer {
  return {
    // One that ends itself goes nowhere.
    subUnits: all.flatMap(({ subUnits }) => subUnits.filter(({ id }) => !ending.has(id))),
    people: all.flatMap(({ people }) => people),
    duties: all.reduce((sum, { duties }) => sum + duties, 0),
    openRounds: [...new Map(all.flatMap(({ openRounds }) => openRounds).map((round) => [round.id, round])).values()],
  }
}

/** Whether everything that must be said was said. */
export const isSaid = ({ subUnits, people, duties }: HoldingsAnswer, said: Said, hasSuccessor: boolean): boolean =>
  (people.length === 0 || said.people === 'end' || (said.people === 'move' && hasSuccessor)) &&
  (duties === 0 || said.duties === 'end' || (said.duties === 'move' && hasSuccessor)) &&
  (subUnits.length === 0 || hasSuccessor)

/** As the server is told. */
export const successionOf = ({ subUnits, people, duties }: HoldingsAnswer, said: Said) => ({
  ...(people.length > 0 && said.people !== '' ? { people: said.people } : {}),
  ...(duties > 0 && said.duties !== '' ? { duties: said.duties } : {}),
  ...(subUnits.length > 0 ? { subUnits: 'move' as const } : {}),
})

const FEW = 5
export const someNames = (all: readonly { readonly name: string }[]): string =>
  all.length > FEW
    ? `${all
        .slice(0, FEW)
        .map(({ name }) => name)
        .join('、')}等`
    : all.map(({ name }) => name).join('、')

/** Exactly what becomes of them, in sentences. 去向说明 */
export function successionInWords(held: HoldingsAnswer, said: Said, to: string | null): readonly string[] {
  const { subUnits, people, duties, openRounds } = held
  const goTo = to ?? '（还没有选接收单位）'
  return [
    ...(subUnits.length > 0 ? [`${subUnits.length} 个下级单位（${someNames(subUnits)}）改属“${goTo}”。`] : []),
    ...(people.length > 0 && said.people === 'move' ? [`${people.length} 人（${someNames(people)}）转到“${goTo}”，账号照用。`] : []),
    ...(people.length > 0 && said.people === 'end' ? [`${people.length} 人（${someNames(people)}）的账号停用，正在登录的马上退出。`] : []),
    ...(duties > 0 && said.duties === 'move' ? [`${duties} 项职责由原来的人继续担任，范围改为“${goTo}”。`] : []),
    ...(duties > 0 && said.duties === 'end' ? [`${duties} 项职责到此结束。`] : []),
    ...openRounds.map(({ title }) => `考核批次“${title}”的名单已经确定，不变；需要调整的，由组织考核的人在批次的“变更”页办理。`),
  ]
}
