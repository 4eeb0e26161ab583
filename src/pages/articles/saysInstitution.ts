/** What a page about a body or a person in office is called: 机构职能, 内设机构, 领导简介, 联系方式. */
const NAME =
  /(?:机构|部门|单位|主要|工作|法定|职能|内设)(?:及其?|和|与)?(?:职能|职责|设置|简介|概况|信息|配置|机构|职权)$|(?:领导|个人|局长|主任|县长|区长|市长|镇长|乡长)(?:简介|简历|分工|信息|介绍)$|^(?:联系|办公)(?:方式|我们|信息|地址|电话|时间)$|机构(?:职能|设置|简介|概况)$|^(?:职能|职责)(?:配置|简介)?$|三定(?:方案|规定)$/

/** Does a title say that its page is about a body or who leads it? Such pages say little and are published all the same. 是否机构信息 */
export const saysInstitution = (title: string): boolean => title.length <= 30 && NAME.test(title.replace(/\s/g, ''))
