/** MongoDB's E11000: a unique index refused the write, so somebody was first. */
export const isDuplicate = (error: unknown): boolean => typeof error === 'object' && error !== null && 'code' in error && error.code === 11000;
