import { join } from 'node:path'
import { z } from 'zod'
import { expect, it } from 'vitest'
import { ROOT } from '../../../scripts/run.mjs'
import { everyRoute } from '../../../test/everyRoute.ts'
import { ROUTES } from '../../permissions/routes/index.ts'
import { openApi } from './openApi.ts'
import { tagOf, UNNAMED } from './tags.ts'

const routes = everyRoute()

it('the document of the interface is not stale', async () => {
  await expect(`${JSON.stringify(openApi(routes), null, 1)}\n`).toMatchFileSnapshot(join(ROOT, 'docs/openapi.json'))
})

it('every route has a row in the permission table, and every row a route', () => {
  expect(routes.map(({ key }) => key).sort()).toEqual(Object.keys(ROUTES).sort())
})

it('every route stands under a heading', () => {
  expect(routes.map(({ key }) => key).filter((key) => tagOf(key.split(' ')[1] ?? '') === UNNAMED)).toEqual([])
})

it('every field of what is sent has a Chinese name, by which its fault is told', () => {
  const nameless = routes.flatMap(({ key, form: { params, query, body } }) =>
    [params, query, body && 'parse' in body ? body : undefined].flatMap((schema) =>
      schema ? namelessIn(z.toJSONSchema(schema, { io: 'input' })).map((field) => `${key} ${field}`) : [],
    ),
  )
  expect(nameless).toEqual([])
})

/** The properties without a title, at any depth. */
function namelessIn(schema: unknown, path = ''): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const { properties, items, anyOf } = schema as { properties?: object; items?: unknown; anyOf?: readonly unknown[] }
  return [
    ...Object.entries(properties ?? {}).flatMap(([name, one]) => [
      ...(/\p{Script=Han}/u.test(titleIn(one) ?? '') ? [] : [`${path}${name}`]),
      ...namelessIn(one, `${path}${name}.`),
    ]),
    ...namelessIn(items, `${path}[].`),
    ...(anyOf ?? []).flatMap((one) => namelessIn(one, path)),
  ]
}

/** Its own, or that of what it may be besides null. */
function titleIn(schema: unknown): string | undefined {
  const { title, anyOf } = schema as { title?: string; anyOf?: readonly { title?: string }[] }
  return title ?? anyOf?.find((one) => one.title !== undefined)?.title
}
