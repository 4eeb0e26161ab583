/**
 * What is generated and committed: `npm run generate` writes it, and with `--check` the same command changes nothing and fails on any difference.
 *
 * @type {readonly { readonly name: string, readonly command: readonly string[] }[]}
 */
export const GENERATORS = [
  { name: '编辑器用的格式说明', command: [process.execPath, 'scripts/schemas.mjs'] },
  { name: '接口文档、出错代码和权限表', command: [process.execPath, 'scripts/interface.mjs'] },
]
