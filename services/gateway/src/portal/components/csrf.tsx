import type { VNode } from 'preact';
import { useVisit } from '../web/visit-context.ts';

/** Stands in every form that changes something. */
export function Csrf(): VNode {
  return <input type="hidden" name="csrf" value={useVisit().formToken()} />;
}
