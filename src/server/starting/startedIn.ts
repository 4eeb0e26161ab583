/** The folder in which the user typed the command: npm runs us in the project's, and he names files as seen from his own. 当前文件夹 */
export const startedIn = (): string => process.env['INIT_CWD'] ?? process.cwd()
