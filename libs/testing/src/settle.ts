/** Waits until `ready` answers something, asking again and again; the last fault is part of the message when time runs out. */
export async function settle<T>(what: string, within: number, ready: () => Promise<T | undefined | false | null>): Promise<T> {
  const end = Date.now() + within;
  let last: unknown;
  do {
    try {
      const answer = await ready();
      if (answer !== undefined && answer !== false && answer !== null) return answer;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  } while (Date.now() < end);
  throw new Error(`Waited ${within} ms in vain for: ${what}${last instanceof Error ? ` (${last.message})` : ''}`);
}
