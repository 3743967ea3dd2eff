import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Look } from './visit.ts';

export const VisitContext = createContext<Look | undefined>(undefined);

/** The request that is being answered, for the components of its page. */
export function useVisit(): Look {
  const look = useContext(VisitContext);
  if (!look) throw new Error('A component of the portal was rendered outside a visit.');
  return look;
}
