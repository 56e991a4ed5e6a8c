// What jobs are about, in their reader's words: their question, or the documents that they read.
import { get, list } from './api.js';
import { t } from './texts.js';

/** The names of jobs; those of documents are asked for once. */
export class JobNames {
  constructor() {
    this.documents = new Map();
  }

  /** Reads what it takes to name these jobs. */
  async learn(jobs) {
    const unknown = new Set(jobs.flatMap(documentsOf).filter((id) => !this.documents.has(id)));
    await Promise.all([...unknown].map(async (id) => this.documents.set(id,
      await get(`/v1/documents/${id}`).then(({ name }) => name, () => t('jobs.erased')))));
  }

  /** The name of a job. */
  of(job) {
    return job.request.question ?? (this.source(job) || job.id);
  }

  /** What a job reads. */
  source(job) {
    return documentsOf(job).map((id) => this.documents.get(id)).join(job.type === 'comparison' ? ' → ' : ', ') || job.request.collection || '';
  }
}

/** How many of the newest documents are looked through for the names of collections. */
const MOST_DOCUMENTS = 1000;

/** The names of collections. */
export async function collections() {
  const { items } = await list('/v1/documents', MOST_DOCUMENTS);
  return [...new Set(items.map(({ collection }) => collection).filter(Boolean))].sort();
}

const documentsOf = ({ request }) => [request.document, request.before, request.after, ...(request.documents ?? [])].filter(Boolean);
