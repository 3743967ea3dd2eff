import type { LoggerService } from '@nestjs/common';
import { pino, type Logger as Pino } from 'pino';
import { currentRequest } from './request-context.ts';

/** JSON lines on standard output. Callers log codes and ids; words that a person typed never belong here. */
export class Logger implements LoggerService {
  readonly #pino: Pino;

  constructor(service: string, level: string) {
    this.#pino = pino({
      name: service,
      level,
      base: { service },
      mixin: () => {
        const request = currentRequest();
        return request ? { requestId: request.requestId, trace: request.traceparent.slice(3, 35) } : {};
      },
    });
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.#write('info', message, rest);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.#write('error', message, rest);
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.#write('warn', message, rest);
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.#write('debug', message, rest);
  }
  verbose(message: unknown, ...rest: unknown[]): void {
    this.#write('trace', message, rest);
  }

  #write(level: 'info' | 'error' | 'warn' | 'debug' | 'trace', message: unknown, rest: readonly unknown[]): void {
    const facts: Record<string, unknown> = {};
    for (const part of rest) {
      if (part instanceof Error) facts['error'] = describeError(part);
      else if (typeof part === 'object' && part !== null) Object.assign(facts, part);
      else if (part !== undefined) facts['context'] = part;
    }
    if (message instanceof Error) this.#pino[level]({ ...facts, error: describeError(message) }, message.name);
    else this.#pino[level](facts, String(message));
  }
}

function describeError(error: Error): Record<string, unknown> {
  return { name: error.name, message: error.message, stack: error.stack };
}
