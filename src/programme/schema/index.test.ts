import { readdirSync, readFileSync } from 'node:fs'
import { format } from 'prettier'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { violations } from '../../../test/violations.ts'
import { SCHEMAS } from './index.ts'
import type { JsonSchema } from './shapes.ts'

const PROGRAMMES = new URL('../../../programmes/', import.meta.url)

const schemaFor = (path: string): JsonSchema | undefined =>
  path.endsWith('.yaml')
    ? SCHEMAS[
        /^scorecards\/.*columns\.yaml$/u.test(path)
          ? 'columns.schema.json'
          : /^scorecards\//u.test(path)
            ? 'scorecard.schema.json'
            : /^examples\//u.test(path)
              ? 'example.schema.json'
              : `${path.replace('.yaml', '')}.schema.json`
      ]
    : undefined

/** Every map with keys of its own in a schema. */
function* mapsIn(schema: unknown): Generator<JsonSchema> {
  if (typeof schema !== 'object' || schema === null) return
  if (!Array.isArray(schema) && 'properties' in schema) yield schema
  for (const part of Object.values(schema)) yield* mapsIn(part)
}

describe('the schemas of the format', () => {
  it.each(Object.entries(SCHEMAS))('are generated: %s is not stale', async (file, schema) => {
    const printed = await format(JSON.stringify(schema), { parser: 'json', printWidth: 140 })
    await expect(printed).toMatchFileSnapshot(new URL(file, PROGRAMMES).pathname)
  })

  it('say of every key in Chinese what it means', () => {
    for (const schema of Object.values(SCHEMAS)) {
      for (const { properties } of mapsIn(schema)) {
        for (const [key, part] of Object.entries(properties as Record<string, JsonSchema>)) {
          if (!('$ref' in part)) expect([key, part['description']]).toEqual([key, expect.stringMatching(/\p{Script=Han}/u)])
        }
      }
    }
  })

  it('accept every file of the programmes', () => {
    const faults = readdirSync(PROGRAMMES, { withFileTypes: true, recursive: true }).flatMap((entry) => {
      const path = `${entry.parentPath}/${entry.name}`
      const inside = path.slice(PROGRAMMES.pathname.length).split('/').slice(1).join('/')
      const schema = entry.isFile() ? schemaFor(inside) : undefined
      return schema ? violations(schema, parse(readFileSync(path, 'utf8'))).map((fault) => `${inside} ${fault}`) : []
    })
    expect(faults).toEqual([])
  })

  it('refuse unknown keys and wrong words', () => {
    const scorecard = SCHEMAS['scorecard.schema.json']!
    const card = {
      scorecard: 'a',
      name: 'b',
      for: 'c',
      mark: 100,
      indicators: [{ name: 'd', lines: [{ deduct: 1, earn: 1, clause: 'e' }], start: 'half' }],
    }
    expect(violations(scorecard, card)).toEqual([
      '/mark: unknown key',
      expect.stringMatching(/^\/indicators\/0\/lines\/0: anyOf/u),
      '/indicators/0/start: not full|zero',
    ])
  })
})
