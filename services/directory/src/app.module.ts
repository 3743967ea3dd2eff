import { Module, type DynamicModule } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { SearchModule } from '@umn/platform/search';
import { PlatformModule } from '@umn/platform/service';
import type { Config } from './config.ts';
import { ContactPointsController } from './contact-points/adapters/http/contact-points.controller.ts';
import { contactPointModel, contactPointSchema } from './contact-points/adapters/mongo/contact-point.record.ts';
import { MongoContactPoints } from './contact-points/adapters/mongo/mongo-contact-points.ts';
import { EditContactPoint } from './contact-points/application/edit-contact-point.ts';
import { ReadContactPoint } from './contact-points/application/read-contact-point.ts';
import { ContactPoints } from './contact-points/domain/contact-points.store.ts';
import { LoadDemo } from './demo/load-demo.ts';
import { RemoveDemo } from './demo/remove-demo.ts';
import { OrganisationsController } from './organisations/adapters/kafka/organisations.controller.ts';
import { MongoOrganisations, organisationModel, organisationSchema } from './organisations/adapters/mongo/mongo-organisations.ts';
import { TakeInOrganisation } from './organisations/application/take-in-organisation.ts';
import { Organisations } from './organisations/domain/organisation.ts';
import { readGazetteer } from './places/adapters/files/read-gazetteer.ts';
import { PlacesController } from './places/adapters/http/places.controller.ts';
import { Gazetteer } from './places/domain/gazetteer.ts';
import { ElasticContactPointIndex } from './search/adapters/elasticsearch/elastic-contact-point-index.ts';
import { SearchController } from './search/adapters/http/search.controller.ts';
import { IndexKeeper } from './search/adapters/jobs/index-keeper.ts';
import { ProjectionController } from './search/adapters/kafka/projection.controller.ts';
import { backlogModel, backlogSchema, MongoProjectionBacklog } from './search/adapters/mongo/mongo-projection-backlog.ts';
import { KeepIndex } from './search/application/keep-index.ts';
import { ProjectContactPoints } from './search/application/project-contact-points.ts';
import { SearchContactPoints } from './search/application/search-contact-points.ts';
import { UnderstandSearch } from './search/application/understand-search.ts';
import { WorkOffBacklog } from './search/application/work-off-backlog.ts';
import { ContactPointIndex } from './search/domain/contact-point-index.ts';
import { ProjectionBacklog } from './search/domain/projection-backlog.ts';
import { TaxonomyController } from './taxonomy/adapters/http/taxonomy.controller.ts';
import { MongoTaxonomy, termModel, termSchema } from './taxonomy/adapters/mongo/mongo-taxonomy.ts';
import { Taxonomy } from './taxonomy/domain/taxonomy.ts';

/** The directory's table of contents. */
@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forService({ name: 'directory', config }),
        SearchModule.forService({ url: config.ELASTICSEARCH_URL, namespace: config.UMN_NAMESPACE }),
        MongooseModule.forFeature([
          { name: contactPointModel, schema: contactPointSchema },
          { name: organisationModel, schema: organisationSchema },
          { name: termModel, schema: termSchema },
          { name: backlogModel, schema: backlogSchema },
        ]),
      ],
      controllers: [SearchController, ContactPointsController, PlacesController, TaxonomyController, OrganisationsController, ProjectionController],
      providers: [
        EditContactPoint,
        ReadContactPoint,
        TakeInOrganisation,
        UnderstandSearch,
        SearchContactPoints,
        ProjectContactPoints,
        WorkOffBacklog,
        KeepIndex,
        IndexKeeper,
        LoadDemo,
        RemoveDemo,
        { provide: ContactPoints, useClass: MongoContactPoints },
        { provide: Organisations, useClass: MongoOrganisations },
        { provide: Taxonomy, useClass: MongoTaxonomy },
        { provide: ProjectionBacklog, useClass: MongoProjectionBacklog },
        { provide: ContactPointIndex, useClass: ElasticContactPointIndex },
        { provide: Gazetteer, useFactory: () => readGazetteer() },
      ],
    };
  }
}
