/** Who a source is by, where the copy that was read did not show it. */
export const authorsNotSeen = 'Authors not seen'
