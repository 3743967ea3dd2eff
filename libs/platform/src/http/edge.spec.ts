import { describe, expect, it } from '@jest/globals';
import { Controller, Get, Module, Post } from '@nestjs/common';
import { Refused } from '@umn/kernel';
import type { Request } from 'express';
import { mongo } from 'mongoose';
import { z } from 'zod';
import { Access } from './access.ts';
import { EdgePipe } from './edge-pipe.ts';
import { versionFromIfMatch } from './if-match.ts';
import { languageOf } from './language.ts';
import { listParam, PageQuery } from './paging.ts';
import { problemOf, statusOf } from './problem.ts';
import { refusalOf } from './refusal-of.ts';
import { routesWithoutAccessRule } from './require-access-rules.ts';

const refusalFrom = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
  throw new Error('nothing was refused');
};

describe('the schema check at the edge', () => {
  const schema = z.strictObject({ name: z.string().min(2).max(4), age: z.number().int().min(1).max(3), kind: z.enum(['a', 'b']), when: z.iso.date().optional() });
  const errorsOf = (value: unknown) => refusalFrom(() => new EdgePipe().transform(value, { type: 'body', schema })).errors;
  const right = { name: 'abc', age: 2, kind: 'a' };

  it.each([
    [{ ...right, name: undefined }, 'name', 'platform.field.required'],
    [{ ...right, kind: undefined }, 'kind', 'platform.field.required'],
    [{ ...right, name: 7 }, 'name', 'platform.field.type'],
    [{ ...right, name: 'a' }, 'name', 'platform.field.too-short'],
    [{ ...right, name: 'abcde' }, 'name', 'platform.field.too-long'],
    [{ ...right, age: 0 }, 'age', 'platform.field.too-small'],
    [{ ...right, age: 4 }, 'age', 'platform.field.too-big'],
    [{ ...right, kind: 'c' }, 'kind', 'platform.field.choice'],
    [{ ...right, when: '2026-13-40' }, 'when', 'platform.field.format'],
    [{ ...right, admin: true }, 'admin', 'platform.field.unknown'],
    [{ ...right, name: { $ne: null } }, 'name', 'platform.field.type'],
  ])('names field and rule for %j', (value, field, code) => {
    expect(errorsOf(value)).toEqual([expect.objectContaining({ field, code })]);
  });

  it.each(['ab', 'abcd'])('lets %s through, at the limit', (name) => {
    expect(new EdgePipe().transform({ ...right, name }, { type: 'body', schema })).toMatchObject({ name });
  });

  it('takes one or several values of a parameter that may be repeated, and one only of the others', () => {
    const query = z.strictObject({ ...PageQuery, language: listParam(z.string().length(2)), place: z.string().optional() });
    expect(query.parse({ language: 'ar' })).toMatchObject({ language: ['ar'], page: 1, perPage: 20 });
    expect(query.parse({ language: ['ar', 'uk'], page: '3' })).toMatchObject({ language: ['ar', 'uk'], page: 3 });
    expect(query.safeParse({ place: ['a', 'b'] }).success).toBe(false);
    for (const perPage of ['0', '101', 'x']) expect(query.safeParse({ perPage }).success).toBe(false);
    expect(query.safeParse({ perPage: '100' }).success).toBe(true);
  });
});

describe('versions', () => {
  it('are read from If-Match', () => {
    expect(versionFromIfMatch('"7"')).toBe(7);
    expect(versionFromIfMatch('W/"7"')).toBe(7);
    expect(refusalFrom(() => versionFromIfMatch(undefined)).kind).toBe('precondition-required');
    for (const wrong of ['7', '"x"', '*', '"7", "8"']) expect(refusalFrom(() => versionFromIfMatch(wrong)).kind).toBe('invalid');
  });
});

describe('problems', () => {
  it('never tell a fault of ours, and call a server that is away unavailable', () => {
    expect(refusalOf(new Error('secret'))).toBeUndefined();
    const away = Object.assign(new Error('x'), { name: 'MongoServerSelectionError' });
    expect(refusalOf(away)).toMatchObject({ kind: 'unavailable' });
  });

  it.each([
    ['TransientTransactionError', 'unavailable'],
    ['RetryableWriteError', 'unavailable'],
    ['UnknownTransactionCommitResult', 'unavailable'],
    ['HandshakeError', undefined],
  ])('of MongoDB that carry %s: %s', (label, kind) => {
    const error = new mongo.MongoServerError({ message: 'stepping down', code: 189, errorLabels: [label] });
    expect(refusalOf(error)?.kind).toBe(kind);
  });

  it.each([
    ['fr', 'fr'],
    ['fr-BE', 'fr'],
    ['ja', 'de'],
    [['fr', 'it'], 'de'],
    [undefined, 'de'],
  ])('speak the language of lang=%j, else of Accept-Language: %s', (lang, spoken) => {
    expect(languageOf({ query: { lang }, headers: { 'accept-language': 'de-AT' } } as unknown as Request)).toBe(spoken);
  });

  it('have the words of the language and the status of the kind', () => {
    const problem = problemOf({ kind: 'invalid', code: 'platform.invalid', errors: [{ field: 'name', code: 'platform.field.too-long', params: { maximum: 4 } }] }, 'en');
    expect(problem).toMatchObject({ status: 400, code: 'platform.invalid', errors: [{ field: 'name', message: 'At most 4 are allowed.' }] });
    expect(statusOf('unavailable')).toBe(503);
  });
});

describe('access', () => {
  it('is said by every route, or the service does not boot', () => {
    @Controller()
    class Half {
      @Get('a')
      @Access('public')
      said(): void {}
      @Post('b')
      forgotten(): void {}
    }
    @Controller()
    @Access({ roles: ['admin'] })
    class Whole {
      @Get('a')
      covered(): void {}
    }
    @Module({ controllers: [Half, Whole] })
    class _World {}
    expect(routesWithoutAccessRule(Half)).toEqual(['forgotten']);
    expect(routesWithoutAccessRule(Whole)).toEqual([]);
  });
});
