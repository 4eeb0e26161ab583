import type { Actor } from '../../model/Actor.ts'
import { Refusal } from '../../model/Refusal.ts'
import type { Approval } from './approvalState.ts'

/** A signature that is about to be given at a step. */
interface Signing {
  readonly step: number
  readonly via: 'page' | 'paper'
  /** Under it. */
  readonly name: string
  /** Whose deputies gave earlier signatures, by their ids. */
  readonly principals: ReadonlyMap<string, string>
}

/**
 * Steps of different bodies are signed by different people, else the second looks at nothing; a deputy's hand is also that of whom he stands in for. 一人签两步
 *
 * Who holds both offices signs by hand, with the office behind the name: then it stands on paper that it was meant.
 */
export function refuseSecondHand({ steps }: Approval, actor: Actor, { step, via, name, principals }: Signing): void {
  const body = steps[step]?.body
  const others = steps
    .filter((one, at) => at !== step && one.body !== body)
    .flatMap((one) => (one.last ? [{ ...one.last, body: one.body }] : []))
  const people = [actor.id, ...(actor.deputyFor === undefined ? [] : [actor.deputyFor])]
  const isTheirs = ({ id, person }: { readonly id: string; readonly person: string }) =>
    [person, principals.get(id)].some((one) => one !== undefined && people.includes(one))
  const same = others.find(
    (one) => one.decision === 'approved' && (one.name === name || (via === 'page' && one.via === 'page' && isTheirs(one))),
  )
  if (!same) return
  const instead =
    via === 'page'
      ? '代理人签的，也算被代理人签的。请由别的成员签。确实由一人兼任的，请手写签字，由政务公开办登记，姓名后注明职务。'
      : '请核对签字人。确实由一人兼任的，请在姓名后注明职务，如“张三（领导小组副组长）”。'
  throw new Refusal('conflict', 'approval-same-person', `“${same.body}”那一步也是${same.name}签的，两步要由两个人签，没有记下。${instead}`)
}
