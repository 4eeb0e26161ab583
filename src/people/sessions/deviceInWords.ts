/** In this order: each also calls itself by the names after it. 国产浏览器在前 */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/i, '微信'],
  [/360SE|360EE|QihooBrowser|QHBrowser/i, '360 浏览器'],
  [/QQBrowser/i, 'QQ 浏览器'],
  [/MetaSr|SogouMobileBrowser/i, '搜狗浏览器'],
  [/Edg(?:A|iOS)?\//, 'Edge'],
  [/Firefox\/|FxiOS\//, '火狐'],
  [/OPR\//, 'Opera'],
  [/Chrome\/|CriOS\//, '谷歌内核浏览器'],
  [/Safari\//, 'Safari'],
  [/Trident|MSIE/, 'IE'],
]

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS|OpenHarmony/i, '鸿蒙'],
  [/Android/, '安卓'],
  [/iPhone|iPad/, '苹果手机或平板'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, '苹果电脑'],
  [/UOS|Deepin/i, '统信'],
  [/Kylin/i, '麒麟'],
  [/Linux/, 'Linux'],
]

const named = (table: typeof BROWSERS, agent: string) => table.find(([pattern]) => pattern.test(agent))?.[1]

/** A browser as its owner knows it: Edge（Windows）. 设备 */
export function deviceInWords(agent: string): string {
  const browser = named(BROWSERS, agent) ?? '其他程序'
  const system = named(SYSTEMS, agent)
  return system === undefined ? browser : `${browser}（${system}）`
}
