import { describe, expect, it } from '@jest/globals';
import { mergeOpenApi } from './merge-open-api.ts';
import type { JsonObject, OpenApiDocument } from './open-api-document.ts';

const facts = { info: { title: 'T', version: '1' }, server: 'https://portal.example' };
const document = (paths: Record<string, JsonObject>, schemas: Record<string, JsonObject> = {}): OpenApiDocument => ({
  openapi: '3.1.0',
  info: {},
  paths,
  components: { schemas, securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
});
const answers = (schema: string): JsonObject => ({ get: { responses: { 200: { content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } } } } } });

describe('one document of all services', () => {
  const problem = { type: 'object', properties: { code: { type: 'string' } } };

  it('has every public path, schema and security scheme, and nothing from inside', () => {
    const merged = mergeOpenApi(
      [
        { service: 'events', document: document({ '/api/v1/events': answers('Event'), '/internal/events/{id}': answers('Event') }, { Event: { type: 'object' }, Problem: problem }) },
        { service: 'directory', document: document({ '/api/v1/places': answers('Place'), '/health/ready': answers('Place') }, { Place: { type: 'string' }, Problem: problem }) },
      ],
      facts,
    );
    expect(Object.keys(merged.paths)).toEqual(['/api/v1/events', '/api/v1/places']);
    expect(merged.components).toEqual({
      schemas: { Event: { type: 'object' }, Place: { type: 'string' }, Problem: problem },
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
    });
    expect(merged).toMatchObject({ openapi: '3.1.0', info: facts.info, servers: [{ url: facts.server }] });
  });

  it('keeps both of two schemas with one name, each with its own references', () => {
    const merged = mergeOpenApi(
      [
        { service: 'membership', document: document({ '/api/v1/organisations': answers('Organisation') }, { Organisation: { type: 'object' }, List: { items: { $ref: '#/components/schemas/Organisation' } } }) },
        { service: 'directory', document: document({ '/api/v1/contact-points': answers('Organisation') }, { Organisation: { type: 'string' } }) },
      ],
      facts,
    );
    expect(merged.components?.['schemas']).toEqual({
      Organisation: { type: 'string' },
      MembershipOrganisation: { type: 'object' },
      List: { items: { $ref: '#/components/schemas/MembershipOrganisation' } },
    });
    expect(merged.paths['/api/v1/organisations']).toEqual(answers('MembershipOrganisation'));
    expect(merged.paths['/api/v1/contact-points']).toEqual(answers('Organisation'));
  });

  it('joins the methods of one path, and refuses one method described twice', () => {
    const reading = document({ '/api/v1/events': { get: { summary: 'a' } } });
    const writing = document({ '/api/v1/events': { post: { summary: 'b' } } });
    const other = document({ '/api/v1/events': { get: { summary: 'c' } } });
    expect(mergeOpenApi([{ service: 'a', document: reading }, { service: 'b', document: writing }], facts).paths['/api/v1/events']).toEqual({ get: { summary: 'a' }, post: { summary: 'b' } });
    expect(() => mergeOpenApi([{ service: 'a', document: reading }, { service: 'b', document: other }], facts)).toThrow('GET /api/v1/events');
  });

  it('gives the same bytes whatever the order of its input', () => {
    const one = { service: 'a', document: document({ '/api/v1/events': answers('A') }, { A: { type: 'object' } }) };
    const two = { service: 'b', document: document({ '/api/v1/places': answers('A') }, { A: { type: 'string' } }) };
    expect(JSON.stringify(mergeOpenApi([one, two], facts))).toBe(JSON.stringify(mergeOpenApi([two, one], facts)));
  });
});
