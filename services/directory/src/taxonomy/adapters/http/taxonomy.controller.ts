import { Controller, Get, Query } from '@nestjs/common';
import { Access, CallerLanguage, Endpoint, LangQuery } from '@umn/platform/http';
import { z } from 'zod';
import { labelOf, Taxonomy, type Term, type TermKind } from '../../domain/taxonomy.ts';

const TermView = z.object({ code: z.string(), label: z.string() });
const TaxonomyView = z
  .object({ lang: z.string(), services: z.array(TermView), sectors: z.array(TermView) })
  .meta({ id: 'Taxonomy' });
const TaxonomyQuery = z.strictObject({ ...LangQuery });

@Controller('api/v1/taxonomy')
export class TaxonomyController {
  readonly #taxonomy: Taxonomy;

  constructor(taxonomy: Taxonomy) {
    this.#taxonomy = taxonomy;
  }

  @Get()
  @Access('public')
  @Endpoint({
    summary: 'The services and sectors that contact points are described by',
    description: 'With their labels in the reader’s language, in the order of lists.',
    response: TaxonomyView,
  })
  async all(@Query({ schema: TaxonomyQuery }) query: z.output<typeof TaxonomyQuery>, @CallerLanguage() callerLang: string) {
    const lang = query.lang ?? callerLang;
    const terms = await this.#taxonomy.terms();
    const listed = (kind: TermKind) => terms.filter((term: Term) => term.kind === kind).map((term) => ({ code: term.code, label: labelOf(term, lang) }));
    return { lang, services: listed('service'), sectors: listed('sector') };
  }
}
