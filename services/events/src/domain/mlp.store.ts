import type { PageAsked } from './event.store.ts';
import type { Mlp } from './mlp.ts';

/** Programmes are public. */
export abstract class MlpStore {
  abstract find(id: string): Promise<Mlp | null>;
  abstract page(countries: readonly string[] | undefined, asked: PageAsked): Promise<{ readonly items: readonly Mlp[]; readonly total: number }>;
  abstract put(mlp: Mlp): Promise<void>;
  /** Takes the demonstration's programmes out; answers how many. */
  abstract removeDemo(): Promise<number>;
}
