import { request } from 'node:http';
import { urls } from './urls.ts';

/** A request as it is written, on a path that no client has tidied up. */
export function rawRequest(path: string, options: { method?: string; headers?: Record<string, string>; body?: string } = {}): Promise<{ status: number; body: string }> {
  const { hostname, port } = new URL(urls().portal);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method: options.method ?? 'GET', headers: { 'x-load-key': urls().loadKey, ...options.headers } }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts).toString('utf8') }));
      answer.on('error', reject);
    });
    sent.on('error', reject);
    sent.setTimeout(10_000, () => sent.destroy(new Error('no answer within 10 s')));
    sent.end(options.body);
  });
}
