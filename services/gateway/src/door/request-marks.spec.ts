import { describe, expect, it } from '@jest/globals';
import { newMarks } from './request-marks.ts';

const trace = '4bf92f3577b34da6a3ce929d0e0e4736';

describe('the marks of a request', () => {
  it('go on with a caller’s trace under a new span', () => {
    const { traceparent } = newMarks(`00-${trace}-00f067aa0ba902b7-01`);
    expect(traceparent).toMatch(new RegExp(`^00-${trace}-[0-9a-f]{16}-01$`));
    expect(traceparent).not.toContain('00f067aa0ba902b7');
  });

  it.each([undefined, '', 'x', `01-${trace}-00f067aa0ba902b7-01`, `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`, `00-${trace.toUpperCase()}-00f067aa0ba902b7-01`, ['a']])(
    'begin a new trace instead of %j',
    (given) => {
      const { traceparent } = newMarks(given);
      expect(traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
      expect(traceparent).not.toContain(trace);
    },
  );

  it('are never the same twice', () => {
    expect(newMarks(undefined).requestId).not.toBe(newMarks(undefined).requestId);
  });
});
