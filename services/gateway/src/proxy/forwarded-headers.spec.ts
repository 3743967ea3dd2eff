import { describe, expect, it } from '@jest/globals';
import { answerHeadersFrom, requestHeadersFor } from './forwarded-headers.ts';

const marks = { requestId: 'r', traceparent: '00-a-b-01' };

describe('headers on their way to a service', () => {
  it('passes on what the API knows', () => {
    const known = {
      accept: 'application/json', 'accept-language': 'uk', authorization: 'Bearer t', 'content-type': 'application/json', 'content-length': '2',
      'idempotency-key': 'k', 'if-match': '"3"',
    };
    expect(requestHeadersFor(known, marks)).toEqual({ ...known, 'x-request-id': 'r', traceparent: '00-a-b-01' });
  });

  it.each([
    'cookie', 'forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'x-load-key', 'x-original-url', 'x-http-method-override',
    'x-umn-caller', 'connection', 'upgrade', 'te', 'proxy-authorization', 'host', 'expect', 'content-encoding', 'user-agent', 'tracestate', 'if-none-match',
  ])('holds back %s', (name) => {
    expect(requestHeadersFor({ [name]: 'x' }, marks)).toEqual({ 'x-request-id': 'r', traceparent: '00-a-b-01' });
  });

  it('replaces forged marks by its own', () => {
    expect(requestHeadersFor({ 'x-request-id': 'forged', traceparent: 'forged' }, marks)).toMatchObject({ 'x-request-id': 'r', traceparent: '00-a-b-01' });
  });

  it('never sends a length beside a chunked body', () => {
    expect(requestHeadersFor({ 'content-length': '5', 'transfer-encoding': 'chunked' }, marks)).not.toHaveProperty('content-length');
  });
});

describe('headers on their way out', () => {
  it('keeps what the answer says and drops banners, cookies, hops and headers of the door', () => {
    expect(
      answerHeadersFrom({
        'content-type': 'application/problem+json', etag: '"4"', 'retry-after': '5', 'www-authenticate': 'Bearer', location: '/api/v1/events/1',
        'set-cookie': ['a=b'], server: 'x', 'x-powered-by': 'Express', connection: 'keep-alive, x-hop', 'x-hop': '1', 'keep-alive': 'timeout=5',
        'content-security-policy': "default-src *", 'transfer-encoding': 'chunked',
      }),
    ).toEqual({
      'content-type': 'application/problem+json', etag: '"4"', 'retry-after': '5', 'www-authenticate': 'Bearer', location: '/api/v1/events/1',
    });
  });
});
