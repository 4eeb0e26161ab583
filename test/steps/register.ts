import type { Page } from 'playwright-core'
import type { Role } from '../../src/model/Role.ts'
import { ask } from './ask.ts'

/** Somebody to be registered, and what he is to be: over his own unit, or over another. */
export interface NewComer {
  readonly name: string
  readonly login: string
  /** Ids of units. */
  readonly unit: string
  readonly role: Role
  readonly over?: string
}

/** Somebody of a role, registered by who is signed in on a page. Returns his id. */
export async function appoint(page: Page, app: { readonly url: string }, { role, over, ...person }: NewComer): Promise<string> {
  const { id } = await ask<{ id: string }>(page, app, 'POST', '/api/people', { ...person, phone: null })
  await ask<unknown>(page, app, 'POST', '/api/duties', { person: id, role, unit: over ?? person.unit, why: '分工' })
  return id
}

/** The same with a slip, whose code it returns. */
export async function register(page: Page, app: { readonly url: string }, comer: NewComer): Promise<string> {
  const id = await appoint(page, app, comer)
  const { code } = await ask<{ code: string }>(page, app, 'POST', `/api/people/${id}/slip`)
  return code
}

/** Comes in by a slip: afterwards he is signed in on the page, which shows nothing yet. */
export async function enter(page: Page, app: { readonly url: string }, code: string, password = '山那边的油菜花开了三回'): Promise<void> {
  await ask<null>(page, app, 'POST', '/api/activate', { code, password })
}
