import { describe, expect, it } from '@jest/globals';
import { refuse } from '@umn/kernel';
import { ProjectionBacklog, type BacklogRow, type Stale } from '../domain/projection-backlog.ts';
import type { ProjectContactPoints } from './project-contact-points.ts';
import { WorkOffBacklog } from './work-off-backlog.ts';

class Rows extends ProjectionBacklog {
  rows: BacklogRow[] = [];

  override async add(stale: Stale): Promise<void> {
    this.rows.push({ rowId: String(this.rows.length), stale });
  }

  override async oldest(most: number): Promise<readonly BacklogRow[]> {
    return this.rows.slice(0, most);
  }

  override async done(rows: readonly BacklogRow[]): Promise<void> {
    this.rows = this.rows.filter((row) => !rows.includes(row));
  }

  override onAdded(): void {}
}

/** An index that takes every contact point but those that `fault` names. */
const indexWith = (fault: (id: string) => Error | undefined) => {
  const brought = new Set<string>();
  const project = {
    byIds: async (ids: readonly string[]) => {
      for (const id of ids) {
        const found = fault(id);
        if (found) throw found;
      }
      for (const id of ids) brought.add(id);
    },
    byOrganisation: async (id: string) => void brought.add(id),
  } as unknown as ProjectContactPoints;
  return { brought, project };
};

const backlogOf = async (...stale: readonly Stale[]): Promise<Rows> => {
  const backlog = new Rows();
  for (const one of stale) await backlog.add(one);
  return backlog;
};

describe('the backlog of the search', () => {
  it('is worked off until nothing is left', async () => {
    const backlog = await backlogOf({ contactPointId: 'a' }, { organisationId: 'o' }, { contactPointId: 'b' });
    const { brought, project } = indexWith(() => undefined);
    await new WorkOffBacklog(backlog, project).execute();
    expect([...brought].toSorted()).toEqual(['a', 'b', 'o']);
    expect(backlog.rows).toEqual([]);
  });

  it('lets all others through beside one that the index refuses, and says what stood in the way', async () => {
    const backlog = await backlogOf({ contactPointId: 'a' }, { contactPointId: 'bad' }, { contactPointId: 'b' });
    const { brought, project } = indexWith((id) => (id === 'bad' ? new Error('refused') : undefined));
    await expect(new WorkOffBacklog(backlog, project).execute()).rejects.toThrow('refused');
    expect([...brought].toSorted()).toEqual(['a', 'b']);
    expect(backlog.rows.map(({ stale }) => stale)).toEqual([{ contactPointId: 'bad' }]);
  });

  it('keeps every row while the index is away', async () => {
    const backlog = await backlogOf({ contactPointId: 'a' }, { contactPointId: 'b' });
    const { project } = indexWith(() => refuse('unavailable', 'platform.unavailable'));
    await expect(new WorkOffBacklog(backlog, project).execute()).rejects.toMatchObject({ refusal: { kind: 'unavailable' } });
    expect(backlog.rows).toHaveLength(2);
  });
});
