import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Stands where membership and events stand, for the specs of this service alone: answers what they would say about an
 * audience. The journeys in `e2e/` go through the real ones.
 */
export class Owners {
  /** Path (without query) → answer; 404 for the rest. */
  readonly answers = new Map<string, unknown>();
  /** What was asked, with the query and whether a bearer token came along. */
  readonly asked: { readonly path: string; readonly withToken: boolean }[] = [];
  #server: Server | undefined;
  #port = 0;

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  async start(): Promise<void> {
    const server = createServer((request, response) => {
      const path = request.url ?? '';
      this.asked.push({ path, withToken: /^Bearer \S+\.\S+\.\S+$/.test(request.headers.authorization ?? '') });
      const answer = this.answers.get(path.split('?')[0] ?? '');
      response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' }).end(JSON.stringify(answer ?? {}));
    });
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    server?.closeAllConnections();
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  transfer(id: string, recipients: readonly { address: string; lang: string; role: 'member' | 'home' | 'host' }[]): void {
    this.answers.set(`/internal/transfers/${id}/audience`, {
      caseRef: 'K7QX-29MD',
      homeUnion: 'Demo Union Lombardia',
      hostUnion: 'Demo Centrale Wallonie',
      nextBy: '2026-12-09T22:59:59Z',
      recipients,
    });
  }

  registration(id: string, status: string, address: string, lang = 'en'): void {
    this.answers.set(`/internal/registrations/${id}/audience`, {
      registration: {
        id,
        status,
        version: 1,
        ...(status === 'waiting' ? { position: 7 } : {}),
        sequence: 0,
        eventVersion: 2,
        sessions: [{ id: '5d3d3f3e-1a2b-4c3d-8e4f-5a6b7c8d9e0f', title: 'Charter of values', status: 'confirmed' }],
      },
      event: this.#event,
      recipient: { address, name: 'Ana Demo', lang },
    });
  }

  event(id: string, addresses: readonly string[]): void {
    this.answers.set(`/internal/events/${id}/audience`, {
      event: this.#event,
      recipients: addresses.map((address) => ({ registrationId: id, address, name: null, lang: 'it', status: 'confirmed', title: 'Conferenza', sequence: 3 })),
    });
  }

  readonly #event = {
    id: '77f0a3b2-6d0b-5a51-9a55-2f7f3d1f9c21',
    title: 'Conference',
    startsAt: '2027-03-26T09:00:00+02:00',
    endsAt: '2027-03-27T17:00:00+02:00',
    timeZone: 'Europe/Athens',
    place: 'Serafeio, Athens',
    organiser: 'Generation 2.0',
    uid: 'event-77f0a3b2-6d0b-5a51-9a55-2f7f3d1f9c21@unionmigrantnet',
  };
}
