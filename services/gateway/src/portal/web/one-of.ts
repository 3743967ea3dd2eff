/** A choice of the address where it is one of those that there are; else none. */
export const oneOf = (value: string | null, allowed: readonly string[]): string => (value !== null && allowed.includes(value) ? value : '');
