/** We cannot listen there; the message is for the person who started us. 端口不可用 */
export class NoPortError extends Error {
  override readonly name = 'NoPortError'
}
