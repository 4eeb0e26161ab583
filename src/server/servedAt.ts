/** The setting in which a running server leaves its address for who types commands on its machine. 服务地址 */
export const ADDRESS = 'server.address'
