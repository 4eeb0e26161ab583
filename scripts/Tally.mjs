/** @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number }} Count */

/** What passed and what failed, over all runners; says so as it happens. */
export class Tally {
  passed = 0
  failed = 0
  skipped = 0

  /**
   * @param {string} name
   * @param {Count} count
   * @param {number} seconds
   * @param {string} output shown when something failed
   */
  report(name, { passed, failed, skipped }, seconds, output) {
    this.passed += passed
    this.failed += failed
    this.skipped += skipped
    const how = passed + failed > 1 ? `，通过 ${passed}，未通过 ${failed}` : ''
    const mark = failed > 0 ? '✗' : passed === 0 && skipped > 0 ? '－' : '✓'
    console.log(`${mark} ${name}（${seconds.toFixed(1)} 秒${how}）`)
    if (failed > 0) console.log(output.trim().replaceAll(/^/gm, '    '))
  }

  /** Ends the process with one line of counts and its exit code, however it ends: work cut short has failed. */
  concludeAtExit() {
    process.once('exit', (code) => {
      if (code !== 0 && this.failed === 0) this.failed = 1
      console.log(`${this.passed} passed, ${this.failed} failed${this.skipped > 0 ? `, ${this.skipped} skipped` : ''}`)
      process.exitCode = this.failed > 0 ? 1 : 0
    })
    return this
  }
}
