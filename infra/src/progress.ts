/** Seconds since `from` (milliseconds), with one decimal, for a reader. */
export const secondsSince = (from: number): string => `${((Date.now() - from) / 1000).toFixed(1)} s`;

/** Prints one line: a name in its column, and what is the case. */
export function progress(name: string, what: string): void {
  process.stdout.write(`  ${name.padEnd(15)} ${what}\n`);
}

/** Megabytes of a size in bytes, for a reader. */
export const megabytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1e6))} MB`;
