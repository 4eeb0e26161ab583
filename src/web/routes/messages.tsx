/** 消息: a line for each page, loaded when it is asked for. */
export const messageRoutes = [] as const
