import { renderToString } from 'preact-render-to-string';
import { isObject, type Json, type JsonObject, type OpenApiDocument } from './open-api-document.ts';
import { SchemaView } from './schema-view.tsx';

interface Operation {
  readonly path: string;
  readonly method: string;
  readonly facts: JsonObject;
}

const methods = ['get', 'post', 'patch', 'put', 'delete'];

const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
const objects = (value: Json | undefined): readonly JsonObject[] => (Array.isArray(value) ? (value as readonly Json[]).filter(isObject) : []);
const entries = (value: Json | undefined): readonly (readonly [string, Json])[] => (isObject(value) ? Object.entries(value) : []);

const operationsOf = (document: OpenApiDocument): Operation[] =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method): Operation[] => {
      const facts = item[method];
      return isObject(facts) ? [{ path, method, facts }] : [];
    }),
  );

const anchor = ({ method, path }: Operation): string => `${method}${path.replace(/[^a-z0-9]+/gi, '-')}`;

function proofOf(facts: JsonObject): string {
  const schemes = objects(facts['security']).map((needed) => Object.keys(needed).join(' and '));
  const roles = Array.isArray(facts['x-roles']) ? ` with the role ${(facts['x-roles'] as readonly Json[]).map(String).join(' or ')}` : '';
  const named = schemes.filter(Boolean).map((scheme) => (scheme === 'bearer' ? `an access token${roles}` : scheme === 'receipt' ? 'the receipt of the case' : scheme));
  if (named.length === 0) return 'Open to everybody.';
  return `Needs ${named.join(', or ')}${schemes.includes('') ? '; also open without' : ''}.`;
}

function Media({ content }: { readonly content: Json | undefined }) {
  return (
    <>
      {entries(content).map(([type, media]) => (
        <div>
          <code>{type}</code> <SchemaView schema={isObject(media) ? media['schema'] : undefined} />
        </div>
      ))}
    </>
  );
}

function Parameters({ facts }: { readonly facts: JsonObject }) {
  const parameters = objects(facts['parameters']);
  if (parameters.length === 0) return null;
  return (
    <div class="wide">
      <table>
        <caption>Parameters</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">In</th>
            <th scope="col">Needed</th>
            <th scope="col">What</th>
          </tr>
        </thead>
        <tbody>
          {parameters.map((parameter) => (
            <tr>
              <th scope="row">
                <code>{text(parameter['name'])}</code>
              </th>
              <td>{text(parameter['in'])}</td>
              <td>{parameter['required'] === true ? 'yes' : 'no'}</td>
              <td>
                <SchemaView schema={parameter['schema']} /> {text(parameter['description'])}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function OperationView({ operation }: { readonly operation: Operation }) {
  const { facts, method, path } = operation;
  const body = isObject(facts['requestBody']) ? facts['requestBody'] : undefined;
  return (
    <section id={anchor(operation)}>
      <h3>
        <span class={`method ${method}`}>{method.toUpperCase()}</span> <code>{path}</code>
      </h3>
      <p>{text(facts['summary'])}</p>
      {facts['description'] ? <p>{text(facts['description'])}</p> : null}
      <p>{proofOf(facts)}</p>
      <Parameters facts={facts} />
      {body ? (
        <>
          <h4>Body</h4>
          <Media content={body['content']} />
        </>
      ) : null}
      <h4>Answers</h4>
      <dl class="answers">
        {entries(facts['responses']).map(([status, answer]) => (
          <>
            <dt>{status}</dt>
            <dd>
              {isObject(answer) ? text(answer['description']) : ''}
              <Media content={isObject(answer) ? answer['content'] : undefined} />
            </dd>
          </>
        ))}
      </dl>
    </section>
  );
}

function SecuritySchemes({ schemes }: { readonly schemes: JsonObject | undefined }) {
  return (
    <dl>
      {entries(schemes ?? {}).map(([name, scheme]) => (
        <>
          <dt id={`security-${name}`}>
            <code>{name}</code>
          </dt>
          <dd>{isObject(scheme) ? text(scheme['description']) : ''}</dd>
        </>
      ))}
    </dl>
  );
}

/** The whole document as one page that can be read, searched and printed without any script. */
export function docsPage(document: OpenApiDocument, style: string): string {
  const operations = operationsOf(document);
  const groups = [...new Set(operations.map(({ path }) => path.split('/')[3] ?? ''))];
  const of = (group: string) => operations.filter(({ path }) => path.split('/')[3] === group);
  const title = `${text(document.info['title'])}: API`;
  const page = (
    <html lang="en" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="stylesheet" href={style} />
      </head>
      <body>
        <header>
          <h1>{title}</h1>
          <p>{text(document.info['description'])}</p>
          <p>
            Server <code>{text(document.servers?.[0]?.['url'])}</code>. The same as an OpenAPI {document.openapi} document: <a href="/api/v1/openapi.json">openapi.json</a>.
          </p>
        </header>
        <nav aria-label="Contents">
          {groups.map((group) => (
            <>
              <h2>{group}</h2>
              <ul>
                {of(group).map((operation) => (
                  <li>
                    <a href={`#${anchor(operation)}`}>
                      {operation.method.toUpperCase()} {operation.path.replace('/api/v1', '')}
                    </a>
                  </li>
                ))}
              </ul>
            </>
          ))}
        </nav>
        <main>
          <h2>How to prove who you are</h2>
          <SecuritySchemes schemes={document.components?.['securitySchemes']} />
          {groups.map((group) => (
            <>
              <h2>{group}</h2>
              {of(group).map((operation) => (
                <OperationView operation={operation} />
              ))}
            </>
          ))}
          <h2>Schemas</h2>
          {entries(document.components?.['schemas']).map(([name, schema]) => (
            <section id={`schema-${name}`}>
              <h3>{name}</h3>
              <SchemaView schema={schema} />
            </section>
          ))}
        </main>
      </body>
    </html>
  );
  return `<!doctype html>${renderToString(page)}`;
}
