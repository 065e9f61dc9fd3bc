/** So many bytes from a place on. What it gives is not to be written to. */
export type ReadAt = (start: number, length: number) => Buffer
