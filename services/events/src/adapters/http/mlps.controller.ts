import { Controller, Get, Param, Query } from '@nestjs/common';
import { refuse } from '@umn/kernel';
import { Access, CallerLanguage, Endpoint, LangQuery, listParam, pageOf, PageQuery } from '@umn/platform/http';
import { z } from 'zod';
import { shownIn } from '../../domain/localized.ts';
import { mlpStates, type Mlp } from '../../domain/mlp.ts';
import { MlpStore } from '../../domain/mlp.store.ts';
import { OrganisationStore } from '../../domain/organisation.store.ts';
import { Country, LanguageTag } from './fields.ts';

const Party = z.object({ id: z.uuid(), name: z.string().nullable() });

const MlpView = z
  .object({
    id: z.uuid(),
    title: z.string(),
    lang: LanguageTag.meta({ description: 'The language of `title`.' }),
    state: z.enum(mlpStates),
    country: Country,
    town: z.string(),
    hosts: z.object({ union: Party, authority: Party }),
    visiting: z.array(Party),
    learningGoals: z.array(z.object({ text: z.string(), lang: LanguageTag })),
    visits: z.array(z.object({ id: z.uuid(), startsOn: z.iso.date(), endsOn: z.iso.date(), country: Country, town: z.string() })),
    demo: z.boolean(),
  })
  .meta({ id: 'Mlp' });
type MlpView = z.output<typeof MlpView>;

const MlpsQuery = z.strictObject({ ...PageQuery, country: listParam(Country) });
const OneQuery = z.strictObject({ ...LangQuery });
const MlpPage = pageOf(MlpView);

@Controller('api/v1/mlps')
@Access('public')
export class MlpsController {
  readonly #mlps: MlpStore;
  readonly #organisations: OrganisationStore;

  constructor(mlps: MlpStore, organisations: OrganisationStore) {
    this.#mlps = mlps;
    this.#organisations = organisations;
  }

  @Get()
  @Endpoint({ summary: 'Mutual learning programmes between unions and local authorities', response: MlpPage })
  async list(@Query({ schema: MlpsQuery }) { page, perPage, country }: z.output<typeof MlpsQuery>, @CallerLanguage() lang: string) {
    const found = await this.#mlps.page(country, { page, perPage });
    return { items: await this.#views(found.items, lang), total: found.total, page, perPage };
  }

  @Get(':id')
  @Endpoint({ summary: 'One mutual learning programme', response: MlpView, refusals: ['events.mlp-not-found'] })
  async one(@Param('id', { schema: z.uuid() }) id: string, @Query({ schema: OneQuery }) _query: unknown, @CallerLanguage() lang: string): Promise<MlpView> {
    const mlp = await this.#mlps.find(id);
    const [view] = mlp ? await this.#views([mlp], lang) : [];
    if (!view) throw refuse('not-found', 'events.mlp-not-found');
    return view;
  }

  async #views(mlps: readonly Mlp[], lang: string): Promise<MlpView[]> {
    const names = await this.#organisations.names(mlps.flatMap(({ hosts, visiting }) => [hosts.unionId, hosts.authorityId, ...visiting]));
    const party = (id: string) => ({ id, name: names.get(id) ?? null });
    return mlps.map((mlp) => {
      const title = shownIn(mlp.titles, lang, mlp.lang);
      return {
        id: mlp.id,
        title: title.text,
        lang: title.lang,
        state: mlp.state,
        country: mlp.country,
        town: mlp.town,
        hosts: { union: party(mlp.hosts.unionId), authority: party(mlp.hosts.authorityId) },
        visiting: mlp.visiting.map(party),
        learningGoals: mlp.learningGoals.map((goal) => shownIn(goal, lang, mlp.lang)),
        visits: mlp.visits.map((visit) => ({ ...visit })),
        demo: mlp.demo,
      };
    });
  }
}
