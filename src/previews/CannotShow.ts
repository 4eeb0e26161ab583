/** There is nothing to see of a file, and the reason is the file's; its message is half a sentence: `文件有密码`. 不能预览 */
export class CannotShow extends Error {
  override readonly name = 'CannotShow'
}
