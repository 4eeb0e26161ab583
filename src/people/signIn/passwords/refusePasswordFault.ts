import { Refusal } from '../../../model/Refusal.ts'
import { passwordFault } from './passwordFault.ts'

/** Stops where a password cannot be taken. */
export function refusePasswordFault(password: string, owner: { readonly login: string; readonly name: string }): void {
  const fault = passwordFault(password, owner)
  if (fault !== null) throw new Refusal('invalid', 'password-weak', fault)
}
