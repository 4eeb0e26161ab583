/** 评分和自查: a line for each page, loaded when it is asked for. */
export const deskRoutes = [] as const
