import { v5 as uuidV5 } from 'uuid';

const namespace = uuidV5('demo.unionmigrantnet.example', uuidV5.DNS);

export type DemoKind = 'organisation' | 'contact-point' | 'charter' | 'accession' | 'agreement' | 'event' | 'session' | 'mlp' | 'visit';

/** The id of a demonstration record: the same on every machine and at every run, so that loading twice changes nothing. */
export const demoId = (kind: DemoKind, slug: string): string => uuidV5(`${kind}:${slug}`, namespace);
