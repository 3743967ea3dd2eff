import type { Request } from 'express';

/** What a refused sender may still send before the connection is cut. */
const mostBytes = 16 * 1024 * 1024;

/**
 * Lets the rest of a refused body run into the void. Closing at once would reset the connection, and a client
 * that is still sending would see a broken line instead of the reason. The server's own time limit still holds.
 */
export function discardRest(req: Request): void {
  if (req.complete) return;
  let seen = 0;
  req.on('data', (chunk: Buffer) => {
    seen += chunk.length;
    if (seen > mostBytes) req.destroy();
  });
  req.resume();
}
