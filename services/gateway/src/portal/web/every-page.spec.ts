import { describe, expect, it } from '@jest/globals';
import type { UpstreamAnswer } from '../../upstream/index.ts';
import { everyPage } from './every-page.ts';
import type { Call, Visit } from './visit.ts';

const listOf = (total: number): Pick<Visit, 'call' | 'lang'> => ({
  lang: 'en',
  call: async <T>(_method: string, _path: string, call: Call = {}): Promise<UpstreamAnswer<T>> => {
    const { page, perPage } = call.query as { page: number; perPage: number };
    const items = Array.from({ length: total }, (_, index) => index).slice((page - 1) * perPage, page * perPage);
    return { ok: true as const, status: 200, headers: {}, body: { items, total, page, perPage } as T };
  },
});

describe('every page of a list', () => {
  it.each([0, 1, 99, 100, 101, 250])('has all %d items, each once', async (total) => {
    expect(await everyPage<number>(listOf(total), '/agreements')).toEqual(Array.from({ length: total }, (_, index) => index));
  });

  it('is refused as the list is', async () => {
    const away = { lang: 'en' as const, call: async () => ({ ok: false as const, status: 503, headers: {}, body: { type: '', title: '', status: 503, code: 'x', detail: '' } }) };
    await expect(everyPage(away, '/agreements')).rejects.toMatchObject({ status: 503 });
  });
});
