// Usage: node out/rest.js URL KEY. Upload, submit, wait, read by types made of openapi.yaml.
import createClient from 'openapi-fetch';
import type {components, paths} from './docket.js';

type Job = components['schemas']['Job'];

const [url, key] = process.argv.slice(2);
const docket = createClient<paths>({baseUrl: url, headers: {Authorization: `Bearer ${key}`}});

function required<T>(answer: {data?: T; error?: unknown}): T {
  if (answer.data === undefined) {
    throw new Error(JSON.stringify(answer.error));
  }
  return answer.data;
}

const document = required(await docket.POST('/v1/documents', {
  params: {query: {name: 'terms.md'}},
  body: '# Terms\n\n## Article 1 (Fees)\n\nThe Customer shall pay 500 dollars within 30 days.\n',
  bodySerializer: text => text,
  headers: {'Content-Type': 'application/octet-stream'},
}));
const outline = required(await docket.GET('/v1/documents/{id}/outline', {
  params: {path: {id: document.id}},
}));
let job: Job = required(await docket.POST('/v1/jobs', {
  params: {header: {'Idempotency-Key': document.id}},
  body: {type: 'summary', document: document.id, options: {length: 'short'}},
}));
while (job.status === 'queued' || job.status === 'running') {
  job = required(await docket.GET('/v1/jobs/{id}', {
    params: {path: {id: job.id}, header: {Prefer: 'wait=30'}},
  }));
}
const result = required(await docket.GET('/v1/jobs/{id}/result', {
  params: {path: {id: job.id}},
}));
if (typeof result === 'string') {
  throw new Error('JSON is what comes where nothing else is asked for');
}
const refused = await docket.GET('/v1/documents/{id}', {
  params: {path: {id: 'doc_00000000000000000000000000'}},
});
console.log(JSON.stringify({
  media_type: document.media_type,
  sections: outline.items.length,
  status: job.status,
  type: result.type,
  quotes: result.type === 'summary' ? Object.values(result.evidence).map(e => e.quote) : [],
  refused: refused.error?.type,
}));
