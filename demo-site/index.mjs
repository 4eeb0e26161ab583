/** What a program needs that serves the site: the server itself, its columns, and the truth about it. */
export { COLUMNS } from './plan.mjs'
export { demoServer } from './serve.mjs'
export { truthOf } from './truth.mjs'
