import { rawAnswers } from './workload.mjs'

/** Runs one contestant in this process: prints units, seconds, peak memory and a checksum as JSON. */
const [, , name, unitsText] = process.argv
const units = Number(unitsText)
const [file, how] = name.split(':')
const { contestant } = await import(`./contestants/${file}.mjs`)
const { prepare, score, scoreBatch, batch = 100 } = contestant(how)

let checksum = 0
let nanoseconds = 0n
for (let from = 0; from < units; from += batch) {
  const facts = []
  for (let unit = from; unit < Math.min(units, from + batch); unit++) facts.push(prepare(rawAnswers(unit)))
  const start = process.hrtime.bigint()
  if (scoreBatch) for (const total of scoreBatch(facts)) checksum = (checksum * 31 + total) % 1000003
  else {
    for (const one of facts) {
      const total = score(one)
      checksum = (checksum * 31 + (typeof total === 'number' ? total : await total)) % 1000003
    }
  }
  nanoseconds += process.hrtime.bigint() - start
}
console.log(
  JSON.stringify({ units, seconds: Number(nanoseconds) / 1e9, peakMb: Math.round(process.resourceUsage().maxRSS / 1024), checksum }),
)
