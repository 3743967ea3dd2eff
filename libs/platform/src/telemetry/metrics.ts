import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** The numbers of one process, served at `/metrics` on the inner network only. */
export class Metrics {
  readonly registry = new Registry();
  readonly requestSeconds = new Histogram({
    name: 'umn_http_request_seconds',
    help: 'Time to answer a request, by route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [this.registry],
  });
  readonly eventsHandled = new Counter({
    name: 'umn_integration_events_total',
    help: 'Integration events that came in, by type and what became of them.',
    labelNames: ['type', 'outcome'],
    registers: [this.registry],
  });
  readonly oldestUnsentSeconds = new Gauge({
    name: 'umn_outbox_oldest_unsent_seconds',
    help: 'Age of the oldest integration event that Kafka has not acknowledged.',
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }
}
