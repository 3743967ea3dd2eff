export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
export type JsonObject = Readonly<Record<string, Json>>;

/** The parts of an OpenAPI 3.1 document that a merge looks into; the rest is carried along. */
export interface OpenApiDocument {
  readonly openapi: string;
  readonly info: JsonObject;
  readonly servers?: readonly JsonObject[];
  readonly security?: readonly JsonObject[];
  readonly tags?: readonly JsonObject[];
  readonly paths: Readonly<Record<string, JsonObject>>;
  readonly components?: Readonly<Record<string, JsonObject>>;
}

export const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);
