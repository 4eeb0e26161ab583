import type { EventFields, TestEventKind, TryOutcome } from '../../../../../model/FieldTest.ts'
import type { Instant } from '../../../../../model/Instant.ts'
import { instantFromInput } from '../../../plans/beijingInput.ts'

/** What somebody is noting, as it is typed; every text empty until it is. 正在记的一条 */
export interface EventDraft {
  /** By which the server knows it again when it is sent twice. */
  readonly id: string
  readonly kind: Exclude<TestEventKind, 'taken-back'> | ''
  /** `2026-11-22T15:00` or `2026-11-22` on a clock in Beijing; empty: now. */
  readonly on: string
  readonly outcome: TryOutcome | ''
  readonly said: string
  readonly seconds: string
  readonly workdays: string
  readonly form: string
  readonly formFit: '是' | '否' | ''
  readonly contentFit: '是' | '否' | ''
  readonly number: string
  /** Since when the clock runs; empty: it does not. */
  readonly timing: string
  /** When it was handed over; empty: it is still being typed. */
  readonly pressedAt: string
}

export const NO_EVENT: EventDraft = {
  ...{ id: '', kind: '', on: '', outcome: '', said: '', seconds: '', workdays: '', form: '', formFit: '', contentFit: '' },
  ...{ number: '', timing: '', pressedAt: '' },
}

/** Was it kept by this page? 是否本页暂存的 */
export function isEventDraft(kept: unknown): kept is EventDraft {
  if (typeof kept !== 'object' || kept === null) return false
  const draft = kept as Partial<Record<keyof EventDraft, unknown>>
  return Object.keys(NO_EVENT).every((key) => typeof draft[key as keyof EventDraft] === 'string')
}

/** The moment that was typed; of a day that is over its last minute, for what happened on it came before. Null: now. 发生时间 */
export function momentOf(on: string, today: string): Instant | null {
  if (on === '' || on === today) return null
  return instantFromInput(on.length === 10 ? `${on}T23:59` : on)
}

/** What the server notes: only what was typed, and belongs to it. 要保存的一条 */
export function eventToSend(draft: EventDraft, { today, proof }: { readonly today: string; readonly proof: readonly string[] }) {
  const { id, kind, on, outcome, said, seconds, workdays, form, formFit, contentFit, number } = draft
  const texts = Object.entries({ said, seconds, workdays, form, formFit, contentFit, number, outcome })
  const fields = Object.fromEntries(
    texts.flatMap(([name, text]) => (text.trim() === '' ? [] : [[name, text.trim()] as const])),
  ) as EventFields
  return { id, kind, on: momentOf(on, today), fields, proof }
}

/** A name for a note, also where the page has no secure context. 记录编号 */
export function newEventId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  // Version 4, variant 1, as the form of such a name asks.
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
