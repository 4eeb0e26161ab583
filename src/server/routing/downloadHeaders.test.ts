import { expect, it } from 'vitest'
import { downloadHeaders } from './downloadHeaders.ts'

it('a name breaks out of no header, and is read the same by every browser', () => {
  const { 'Content-Disposition': disposition } = downloadHeaders(`名'"*(1)!\r\nX: y.pdf`, 'application/pdf')
  expect(disposition).toBe("attachment; filename*=UTF-8''%E5%90%8D%27%22%2A%281%29%21%0D%0AX%3A%20y.pdf")
})
