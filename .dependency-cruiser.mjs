import { FOLDERS } from './scripts/folders.mjs'

const TEST = '\\.test\\.tsx?$'

/** @typedef {import('dependency-cruiser').IForbiddenRuleType} Rule */

const place = (/** @type {string} */ folder) => (folder === 'assess' ? '^src/assess\\.ts$' : `^src/${folder}/`)

/** One rule a folder: it imports itself, its neighbours below, and nothing else of ours. Its tests may look around. @type {Rule[]} */
const arrows = Object.entries(FOLDERS).map(([folder, { may, why }]) => ({
  name: `arrows-of-${folder}`,
  comment: `${why} ${folder} may import: ${may.join(', ') || 'nothing of ours'}.`,
  severity: 'error',
  from: { path: place(folder), pathNot: TEST },
  to: {
    path: '^src/',
    pathNot: [place(folder), ...may.map(place), '^src/platform\\.d\\.ts$'],
    ...(folder === 'web' ? { dependencyTypesNot: ['type-only'] } : {}),
  },
}))

/** A pure folder takes only the packages that are themselves pure. @type {Rule[]} */
const packages = Object.entries(FOLDERS).flatMap(([folder, { packages }]) => {
  if (!packages) return []
  return {
    name: `packages-of-${folder}`,
    comment: `Network, disk, clock and chance arrive with packages. ${folder} may use: ${packages.join(', ') || 'none'}.`,
    severity: 'error',
    from: { path: place(folder), pathNot: TEST },
    to: { couldNotResolve: false, pathNot: ['^src/', ...packages.map((name) => `(^|/)node_modules/${name}/`)] },
  }
})

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...arrows,
    ...packages,
    {
      name: 'web-asks-types-of-the-server',
      comment:
        'The page and the server meet over HTTP. Of the server’s code only types come along; of the other folders outside its reach, nothing.',
      severity: 'error',
      from: { path: '^src/web/', pathNot: TEST },
      to: { path: '^src/', pathNot: ['^src/(web|model|calendar|engine|sheets|permissions|server)/'] },
    },
    {
      name: 'web-ships-no-schemas',
      comment: 'A YAML parser weighs more than a page; what the browser gets is plain JSON.',
      severity: 'error',
      from: { path: '^src/web/', pathNot: TEST },
      to: { path: '(^|/)node_modules/yaml/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'readers-stay-at-home',
      comment: 'A reader is given bytes. A foreign file must not be able to make it fetch anything.',
      severity: 'error',
      from: { path: '^src/notices/', pathNot: TEST },
      to: { path: '^(node:)?(http|https|http2|net|tls|dgram|dns)(/|$)' },
    },
    {
      name: 'no-circles',
      comment:
        'Two folders that need each other are one folder, or lack a third. Files of one folder may contain each other, as rows contain rows; so may those of the engine, where each construct has a file.',
      severity: 'error',
      from: { path: '^(.+)/[^/]+$', pathNot: '^src/engine/' },
      to: { circular: true, pathNot: '^$1/[^/]+$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'found',
      comment: 'An import must resolve.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'installed-where-it-runs',
      comment: 'What runs in the product is a dependency, not a devDependency.',
      severity: 'error',
      from: { path: '^src/', pathNot: TEST },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'tests-are-leaves',
      comment: 'Nothing stands on a test.',
      severity: 'error',
      from: {},
      to: { path: TEST },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
}
