/** A host as it is looked up and compared: in small letters, an IPv6 address without the brackets that it wears in a URL. 主机名 */
export const bareHost = (host: string): string => host.toLowerCase().replace(/^\[|\]$/gu, '')
