/** What the command line asked for. 启动参数 */
export interface Options {
  readonly port: number
  /** A folder of the user's own programmes, served beside ours. */
  readonly programmes: string | null
}

/** The command line cannot be followed; the message is for the person who typed it. */
export class OptionsError extends Error {
  override readonly name = 'OptionsError'
}

const DEFAULT_PORT = 8090

/** Reads `--port 8090` or `--port=8090`, and `--programmes folder`. */
export function readOptions(parameters: readonly string[]): Options {
  let port = DEFAULT_PORT
  let programmes: string | null = null
  const rest = [...parameters]
  for (let parameter = rest.shift(); parameter !== undefined; parameter = rest.shift()) {
    const [name, joined] = parameter.split('=', 2)
    if (name === '--port') port = readPort(joined ?? rest.shift())
    else if (name === '--programmes') programmes = readFolder(joined ?? rest.shift())
    else if (name === '--host') throw new OptionsError('演示只在本机打开（127.0.0.1），不能用 --host 改成别的地址。请去掉 --host 再启动。')
    else
      throw new OptionsError(
        `不认识的参数“${parameter}”。可用的参数有 --port 和 --programmes，例如：npm start -- --port 8090 --programmes 我的方案`,
      )
  }
  return { port, programmes }
}

function readFolder(text: string | undefined): string {
  if (text === undefined || text === '' || text.startsWith('--'))
    throw new OptionsError('--programmes 后面要写装方案的文件夹，例如：npm start -- --programmes 我的方案')
  return text
}

function readPort(text: string | undefined): number {
  if (text === undefined || !/^\d{1,5}$/.test(text) || Number(text) < 1 || Number(text) > 65_535) {
    throw new OptionsError(`端口“${text ?? ''}”不对：--port 后面应是 1 到 65535 之间的整数，例如：npm start -- --port 8090`)
  }
  return Number(text)
}
