// `npm start`. This file is read by whatever Node is installed, so it uses nothing younger than `import()`.
var version = process.versions.node.split('.')
var major = Number(version[0])
var minor = Number(version[1])

if (major < 20 || (major === 20 && minor < 19) || major === 21 || (major === 22 && minor < 12)) {
  console.error(
    '启动需要 Node.js 20.19 及以上（22 系列为 22.12 及以上），当前是 ' +
      process.versions.node +
      '。请到 https://nodejs.org 安装最新的长期支持版（LTS）后再试。',
  )
  process.exit(1)
} else {
  void import('./serve.mjs')
}
