import type { NextFunction, Request, Response } from 'express';
import { sendProblem } from './problem-filter.ts';

/** Far more than any body of the API needs. Whatever walks a deeper one by recursion would exhaust its stack. */
const deepest = 32;
const mostValues = 20_000;

/** Whether a parsed body stays within what we are ready to walk. Without recursion, for that is the danger. */
export function isWalkable(body: unknown): boolean {
  const open: [value: unknown, depth: number][] = [[body, 0]];
  let seen = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const [value, depth] = next;
    seen += 1;
    if (depth > deepest || seen > mostValues) return false;
    if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) open.push([inner, depth + 1]);
  }
  return true;
}

/** Refuses, once a body is parsed, one that is nested too deeply or holds too many values. */
export function refuseUnwalkable(request: Request, response: Response, next: NextFunction): void {
  if (isWalkable(request.body)) next();
  else sendProblem(request, response, { kind: 'invalid', code: 'platform.malformed' });
}
