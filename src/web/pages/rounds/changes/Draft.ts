import type { ChangesSheet, RegisterHint, RoundChange } from '../../../../server/changeApi.ts'

/** What somebody is about to change, as it is typed. 拟办的变更 */
export interface Draft {
  readonly kind: 'renamed' | 'merged' | 'added' | 'left' | 'rejoined' | 'row-withdrawn' | 'row-restored'
  /** A member, or who joins or comes back. */
  readonly unit: string
  readonly name: string
  readonly into: string
  readonly takesOver: 'yes' | 'no'
  readonly node: string
  readonly withdrawal: string
  readonly group: string
  readonly class: string
  readonly also: string
  readonly functions: string
  readonly parameters: Readonly<Record<string, string>>
  /** A name on each line, by kind. */
  readonly objects: Readonly<Record<string, string>>
  readonly applies: Readonly<Record<string, boolean>>
}

const NOTHING: Omit<Draft, 'kind'> = {
  unit: '',
  name: '',
  into: '',
  takesOver: 'yes',
  node: '',
  withdrawal: '',
  group: '',
  class: '',
  also: '',
  functions: '',
  parameters: {},
  objects: {},
  applies: {},
}

/** 新的变更 */
export const draftOf = (kind: Draft['kind'], parts: Partial<Draft> = {}): Draft => ({ ...NOTHING, ...parts, kind })

/** As the register suggests. 照登记办 */
export const draftFor = ({ kind, unit, to }: RegisterHint): Draft =>
  draftOf(kind, { unit, ...(kind === 'renamed' ? { name: to } : kind === 'merged' ? { into: to } : {}) })

/** 变更的名称 */
export const KIND_TITLES: Readonly<Record<Draft['kind'], string>> = {
  renamed: '单位更名',
  merged: '单位并入',
  added: '列入单位',
  left: '单位退出',
  rejoined: '恢复考核',
  'row-withdrawn': '指标停考',
  'row-restored': '指标恢复考核',
}

const linesOf = (text: string): readonly string[] =>
  text
    .split(/[\n、，,]/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** Null: something is not filled in yet. 填好的变更 */
export function changeFrom(draft: Draft, { groups }: Pick<ChangesSheet, 'groups'>): RoundChange | null {
  const { kind, unit, name, into, node, withdrawal } = draft
  switch (kind) {
    case 'renamed':
      return unit === '' || name.trim() === '' ? null : { kind, unit, name: name.trim() }
    case 'merged':
      return unit === '' || into === '' ? null : { kind, unit, into, takesOver: draft.takesOver === 'yes' }
    case 'left':
    case 'rejoined':
      return unit === '' ? null : { kind, unit }
    case 'row-withdrawn':
      return node === '' ? null : { kind, node }
    case 'row-restored':
      return withdrawal === '' ? null : { kind, withdrawal }
    case 'added':
      return joiningFrom(draft, groups)
  }
}

function joiningFrom(draft: Draft, groups: ChangesSheet['groups']): RoundChange | null {
  const group = groups.find((one) => one.group === draft.group)
  if (draft.unit === '' || !group) return null
  return {
    kind: 'added',
    joining: {
      unit: draft.unit,
      also: linesOf(draft.also),
      group: group.group,
      class: draft.class === '' ? null : draft.class,
      functions: linesOf(draft.functions),
      parameters: Object.fromEntries(
        group.parameters.flatMap((one) => (draft.parameters[one]?.trim() ? [[one, draft.parameters[one].trim()]] : [])),
      ),
      objects: Object.fromEntries(group.objects.map((one) => [one, linesOf(draft.objects[one] ?? '')])),
      applies: Object.fromEntries(
        group.open.flatMap(({ node }) => (draft.applies[node] === undefined ? [] : [[node, draft.applies[node]]])),
      ),
    },
  }
}
