import { describe, expect, it } from '@jest/globals';
import { cacheFolder, openInstance } from './instance.ts';

describe('the cache folder', () => {
  it('is open to other users when we are root: Elasticsearch runs as one', () => {
    expect(cacheFolder({ HOME: '/root', XDG_CACHE_HOME: '/root/.cache' }, 0)).toBe('/var/cache/unionmigrantnet');
  });

  it('follows the desktop convention for anybody else', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: '/home/ada/cache' }, 1000)).toBe('/home/ada/cache/unionmigrantnet');
    expect(cacheFolder({}, 1000)).toMatch(/\.cache\/unionmigrantnet$/);
  });
});

describe('an instance', () => {
  it.each(['', '../other', 'Upper', '1st'])('cannot be called "%s"', (name) => {
    expect(() => openInstance(name)).toThrow('name');
  });
});
