import { setUp } from './setUp.mjs'

await setUp((line) => {
  console.log(line)
})
