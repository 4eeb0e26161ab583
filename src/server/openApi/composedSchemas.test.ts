import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ROOT } from '../../../scripts/run.mjs'
import { schemasOfInterface } from '../../../test/schemaOfTypes.ts'

it('the schemas of composed answers are not stale', async () => {
  const schemas = schemasOfInterface(
    join(ROOT, 'src/server/routing/ComposedAnswers.ts'),
    'ComposedAnswers',
    join(ROOT, 'src/server/tsconfig.json'),
  )
  const text = `import type { JsonSchema } from './JsonSchema.ts'

/** Generated from the TypeScript types of src/server/routing/ComposedAnswers.ts by \`npm run generate\`. */
export const COMPOSED_SCHEMAS: Readonly<Record<string, JsonSchema>> = ${JSON.stringify(schemas, null, 1)}
`
  await expect(text).toMatchFileSnapshot('composedSchemas.generated.ts')
}, 120_000)
