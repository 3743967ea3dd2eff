import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { Form } from './form.ts';

const request = (body: string, type = 'application/x-www-form-urlencoded') =>
  Object.assign(Readable.from([Buffer.from(body)]), { headers: { 'content-type': type } }) as never;

describe('a posted form', () => {
  it('is read flat: brackets in a name mean nothing', async () => {
    const form = await Form.read(request('a%5Bb%5D=1&__proto__=2&c=3&c=4&c='));
    expect(form.text('a[b]')).toBe('1');
    expect(form.text('a')).toBe('');
    expect(form.text('__proto__')).toBe('2');
    expect(form.all('c')).toEqual(['3', '4']);
  });

  it('is freed of control characters and of marks that turn the direction of text', async () => {
    const form = await Form.read(request(`name=${encodeURIComponent(' Ma\u0000ry\u202E\r\nBcc: x ')}&text=${encodeURIComponent('one\r\ntwo')}`));
    expect(form.text('name')).toBe('Ma ry Bcc: x');
    expect(form.lines('text')).toBe('one\ntwo');
  });

  it.each([
    ['another type', request('{}', 'application/json'), 415],
    ['too much', request(`a=${'x'.repeat(70_000)}`), 413],
    ['too many fields', request('a=1&'.repeat(1001)), 400],
  ])('is refused: %s', async (_, req, status) => {
    await expect(Form.read(req)).rejects.toMatchObject({ status });
  });
});
