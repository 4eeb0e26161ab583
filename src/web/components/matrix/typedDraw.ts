import { send } from '../../ask.ts'
import { namesIn } from '../../namesIn.ts'

/** A drawing as it is typed in. 抽签（填写中） */
export interface TypedDraw {
  /** `here`: by a seed; `list`: it was held elsewhere. */
  readonly how: 'here' | 'list'
  readonly count: string
  readonly seed: string
  readonly names: string
  readonly title: string
  readonly issuer: string
  readonly number: string
  readonly on: string
  readonly file: File | null
}

/** @param count as the notice says it; null: it leaves it open */
export const newDraw = (count: number | null): TypedDraw => ({
  ...{
    how: 'here',
    count: count === null ? '' : String(count),
    seed: '',
    names: '',
    title: '',
    issuer: '',
    number: '',
    on: '',
    file: null,
  },
})

/** Is all there that is needed? */
export const isDrawTyped = (typed: TypedDraw, needsCount: boolean): boolean =>
  typed.how === 'here'
    ? /^\d*$/u.test(typed.count) && !(needsCount && typed.count === '')
    : [typed.names, typed.title, typed.issuer, typed.on].every((text) => text.trim() !== '') && typed.file !== null

/** What the server is asked; a paper is handed in first, as the organiser's. */
export async function askedDraw(typed: TypedDraw, organiser: string): Promise<object> {
  if (typed.how === 'here')
    return { count: typed.count === '' ? null : Number(typed.count), seed: typed.seed.trim() === '' ? null : typed.seed.trim(), list: null }
  const paper = { title: typed.title, issuer: typed.issuer, number: typed.number.trim() === '' ? null : typed.number, on: typed.on }
  return {
    count: null,
    seed: null,
    list: { names: namesIn(typed.names), paper: { ...paper, file: typed.file ? await handIn(typed.file, organiser) : null } },
  }
}

async function handIn(file: File, unit: string): Promise<string> {
  const query = new URLSearchParams({ name: file.name }).toString()
  const content = file.slice(0, file.size, 'application/octet-stream')
  return (await send<{ readonly id: string }>('POST', `/api/units/${encodeURIComponent(unit)}/files?${query}`, content)).id
}
