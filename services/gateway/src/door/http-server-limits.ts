import { STATUS_CODES, type Server } from 'node:http';
import type { Duplex } from 'node:stream';

/** Milliseconds: a request's headers, the whole of a request, and how often both are looked at. */
const headersWithinMs = 10_000;
const requestWithinMs = 20_000;
const lookEveryMs = 2_000;

const statusOf = (error: NodeJS.ErrnoException): number => {
  switch (error.code) {
    case 'HPE_HEADER_OVERFLOW':
      return 431;
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return 408;
    default:
      return 400;
  }
};

/**
 * Limits that lie below Express: senders who dribble, headers without end (16 kB is Node's limit), and what is not
 * HTTP at all. Answers of this level carry the door's headers too; their words are English, since no language was read.
 */
export function limitServer(server: Server, headers: Readonly<Record<string, string>>): void {
  server.headersTimeout = headersWithinMs;
  server.requestTimeout = requestWithinMs;
  server.keepAliveTimeout = 5_000;
  server.maxRequestsPerSocket = 10_000;
  // Read when the server begins to listen; has no public setter after construction.
  Object.assign(server, { connectionsCheckingInterval: lookEveryMs });
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const status = statusOf(error);
    const title = STATUS_CODES[status] ?? 'Bad Request';
    const body = JSON.stringify({ type: 'about:blank#invalid', title, status, code: 'platform.malformed', detail: 'The request could not be read.', errors: [] });
    const lines = [
      `HTTP/1.1 ${status} ${title}`,
      ...Object.entries({
        ...headers,
        'Content-Type': 'application/problem+json; charset=utf-8',
        'Content-Length': String(Buffer.byteLength(body)),
        'Cache-Control': 'no-store',
        Connection: 'close',
      }).map(([name, value]) => `${name}: ${value}`),
    ];
    socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`);
  });
}
