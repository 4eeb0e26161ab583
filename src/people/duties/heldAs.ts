import type { HeldDuty } from '../../permissions/HeldDuty.ts'
import type { Duty } from '../../store/queries/duties.ts'

/** A row as rights are asked with; whose deputy it makes is not asked there. */
export const heldAs = ({ role, unit, above, round }: Duty & { readonly above: readonly string[] }): HeldDuty => ({
  role,
  unit,
  above,
  round,
  deputyFor: null,
})
