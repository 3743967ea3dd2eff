import { RequestMethod, type INestApplication, type Type } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService } from '@nestjs/core';
import { accessRuleOfMethod } from './access.ts';

/** The routes of a controller that do not say who may call them. */
export function routesWithoutAccessRule(controller: Type): string[] {
  const prototype = controller.prototype as Record<string, unknown>;
  return Object.getOwnPropertyNames(prototype).filter((name) => {
    const method = name === 'constructor' ? undefined : prototype[name];
    if (typeof method !== 'function') return false;
    const verb: unknown = Reflect.getMetadata(METHOD_METADATA, method);
    return typeof verb === 'number' && verb in RequestMethod && accessRuleOfMethod(controller, method) === undefined;
  });
}

/** A service with a route that says nothing about access does not boot. */
export function requireAccessRules(app: INestApplication): void {
  const open = app
    .get(DiscoveryService, { strict: false })
    .getControllers()
    .flatMap((wrapper) => {
      const controller = wrapper.metatype as Type | null;
      return controller ? routesWithoutAccessRule(controller).map((route) => `${controller.name}.${route}`) : [];
    });
  if (open.length > 0) throw new Error(`Routes without an access rule: ${open.join(', ')}`);
}
