import { describe, expect, it } from '@jest/globals';
import { ownerOf, routingTable } from './owner-of.ts';

describe('the routing table', () => {
  it.each(Object.entries(routingTable))('sends %s to %s, and what lies below it', (words, owner) => {
    expect(ownerOf(`/api/v1/${words}`)).toBe(owner);
    expect(ownerOf(`/api/v1/${words}/5f0c`)).toBe(owner);
    expect(ownerOf(`/api/v1/${words}/5f0c/publish`)).toBe(owner);
  });

  it.each([
    '/api/v1', '/api/v1/', '/api/v2/events', '/internal/events', '/api/v1/internal/events', '/api/v1/operator', '/api/v1/operator/other',
    '/api/v1/Events', '/api/v1/events-of-others', '/api/v1/constructor', '/api/v1/__proto__', '/metrics', '/api/v1/metrics', '/api/v1/health',
  ])('has no owner for %s', (path) => {
    expect(ownerOf(path)).toBeUndefined();
  });

  it.each([
    '/api/v1/events/../../../internal/x', '/api/v1/events/./x', '/api/v1/events//internal', '/api/v1/events/..', '/api/v1/events/%2e%2e/internal',
    '/api/v1/events%2f..%2finternal', '/api/v1/events\\..\\internal', '/api/v1/events/%5C', '/api/v1/events/a b', '/api/v1/events/\u0000', '/api/v1/events/ä',
  ])('refuses the path %j, which two readers could read differently', (path) => {
    expect(ownerOf(path)).toBeUndefined();
  });
});
